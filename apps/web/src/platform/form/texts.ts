import { defineTexts, plural } from '../texts';

export const texts = defineTexts({
  de: {
    optional: 'freiwillig',
    summary: (n: number) =>
      plural(n, {
        one: 'Eine Angabe fehlt noch oder passt nicht',
        other: `${n} Angaben fehlen noch oder passen nicht`,
      }),
    refused: 'Das hat nicht geklappt',
    kept: 'Was Sie eingegeben haben, ist noch da.',
    sending: 'Wird gesendet …',
    choose: 'Bitte wählen',
    restored: 'Entwurf wiederhergestellt',
    discard: 'Verwerfen',
    signIn: 'Anmelden und hierher zurückkehren',
    newer: 'Inzwischen wurde eine neuere Fassung gespeichert',
    newerHint:
      'Ihre Eingaben stehen noch in den Feldern. Hier sehen Sie, worin sich beide Fassungen unterscheiden. Gespeichert ist Ihre noch nicht.',
    newerSame: 'Beide Fassungen sagen dasselbe.',
    mine: 'Ihre Fassung',
    theirs: 'Neuere Fassung',
    nothing: 'nichts',
    saveMine: 'Meine Fassung speichern',
    takeTheirs: 'Neuere Fassung übernehmen',
  },
  en: {
    optional: 'optional',
    summary: (n: number) =>
      plural(n, { one: 'One entry is missing or does not fit', other: `${n} entries are missing or do not fit` }),
    refused: 'That did not work',
    kept: 'What you entered is still here.',
    sending: 'Sending …',
    choose: 'Please choose',
    restored: 'Draft restored',
    discard: 'Discard',
    signIn: 'Sign in and come back here',
    newer: 'A newer version has been saved meanwhile',
    newerHint:
      'What you entered is still in the fields. This is where the two versions differ. Yours has not been saved yet.',
    newerSame: 'Both versions say the same.',
    mine: 'Your version',
    theirs: 'Newer version',
    nothing: 'nothing',
    saveMine: 'Save my version',
    takeTheirs: 'Take the newer version',
  },
});
