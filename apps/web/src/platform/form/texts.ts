import { defineTexts, plural } from '../texts';

export const texts = defineTexts({
  de: {
    optional: 'freiwillig',
    summary: (n: number) => plural(n, { one: 'Eine Angabe fehlt noch oder passt nicht', other: `${n} Angaben fehlen noch oder passen nicht` }),
    refused: 'Das hat nicht geklappt',
    kept: 'Was Sie eingegeben haben, ist noch da.',
    sending: 'Wird gesendet …',
    choose: 'Bitte wählen',
  },
  en: {
    optional: 'optional',
    summary: (n: number) => plural(n, { one: 'One entry is missing or does not fit', other: `${n} entries are missing or do not fit` }),
    refused: 'That did not work',
    kept: 'What you entered is still here.',
    sending: 'Sending …',
    choose: 'Please choose',
  },
});
