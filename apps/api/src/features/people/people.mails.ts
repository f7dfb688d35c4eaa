import type { Language } from '@querschnitt/shared/kernel/language';

interface Text {
  title: string;
  text: string;
}
type Texts<Facts> = Record<Language, (facts: Facts) => Text>;

const greeting = { de: (name: string) => `Guten Tag ${name},`, en: (name: string) => `Hello ${name},` };
const body = (...paragraphs: string[]) => paragraphs.filter(Boolean).join('\n\n');

/** All mails of this feature; an address stands alone in its paragraph. */
export const mails = {
  confirm: {
    de: ({ name, link }) => ({
      title: 'Bitte bestätigen Sie Ihre Adresse',
      text: body(
        greeting.de(name),
        'mit diesem Link bestätigen Sie Ihre Adresse bei Querschnitt:',
        link,
        'Er gilt drei Tage. Danach sieht ein Mensch Ihre Anfrage an, meist am selben Tag.',
        'Wenn Sie sich nicht registriert haben, tun Sie nichts; dann geschieht auch nichts.',
      ),
    }),
    en: ({ name, link }) => ({
      title: 'Please confirm your address',
      text: body(
        greeting.en(name),
        'with this link you confirm your address at Querschnitt:',
        link,
        'It is valid for three days. Then a person looks at your request, mostly on the same day.',
        'If you have not registered, do nothing; then nothing happens.',
      ),
    }),
  } satisfies Texts<{ name: string; link: string }>,

  alreadyMember: {
    de: ({ name, signIn, reset }) => ({
      title: 'Sie haben schon ein Konto',
      text: body(greeting.de(name), 'jemand, vermutlich Sie, wollte sich mit dieser Adresse bei Querschnitt registrieren. Sie haben schon ein Konto:', signIn, 'Ein neues Passwort wählen Sie hier:', reset),
    }),
    en: ({ name, signIn, reset }) => ({
      title: 'You already have an account',
      text: body(greeting.en(name), 'somebody, probably you, wanted to register with this address at Querschnitt. You already have an account:', signIn, 'You can choose a new password here:', reset),
    }),
  } satisfies Texts<{ name: string; signIn: string; reset: string }>,

  reset: {
    de: ({ name, link }) => ({
      title: 'Ein neues Passwort wählen',
      text: body(greeting.de(name), 'hier wählen Sie ein neues Passwort:', link, 'Der Link gilt 30 Minuten und nur einmal.', 'Wenn Sie das nicht angefordert haben, tun Sie nichts; Ihr Passwort bleibt, wie es ist.'),
    }),
    en: ({ name, link }) => ({
      title: 'Choose a new password',
      text: body(greeting.en(name), 'here you choose a new password:', link, 'The link is valid for 30 minutes and only once.', 'If you have not asked for it, do nothing; your password stays as it is.'),
    }),
  } satisfies Texts<{ name: string; link: string }>,

  noAccount: {
    de: ({ register }) => ({
      title: 'Unter dieser Adresse gibt es kein Konto',
      text: body('Guten Tag,', 'jemand wollte bei Querschnitt ein neues Passwort für diese Adresse. Sie hat dort kein Konto. Vielleicht haben Sie sich mit einer anderen registriert, oder noch gar nicht:', register),
    }),
    en: ({ register }) => ({
      title: 'There is no account with this address',
      text: body('Hello,', 'somebody asked for a new password for this address at Querschnitt. It has no account there. You may have registered with another one, or not yet:', register),
    }),
  } satisfies Texts<{ register: string }>,

  passwordChanged: {
    de: ({ name, reset }) => ({
      title: 'Ihr Passwort wurde geändert',
      text: body(greeting.de(name), 'das Passwort Ihres Kontos bei Querschnitt wurde geändert, und alle anderen Geräte sind abgemeldet.', 'Wenn Sie das nicht waren, wählen Sie sofort ein neues:', reset),
    }),
    en: ({ name, reset }) => ({
      title: 'Your password was changed',
      text: body(greeting.en(name), 'the password of your account at Querschnitt was changed, and all other devices are signed out.', 'If that was not you, choose a new one at once:', reset),
    }),
  } satisfies Texts<{ name: string; reset: string }>,

  confirmNewAddress: {
    de: ({ name, link }) => ({
      title: 'Bitte bestätigen Sie Ihre neue Adresse',
      text: body(greeting.de(name), 'mit diesem Link wird diese Adresse die Ihres Kontos bei Querschnitt:', link, 'Er gilt einen Tag.'),
    }),
    en: ({ name, link }) => ({
      title: 'Please confirm your new address',
      text: body(greeting.en(name), 'with this link this becomes the address of your account at Querschnitt:', link, 'It is valid for one day.'),
    }),
  } satisfies Texts<{ name: string; link: string }>,

  addressChanged: {
    de: ({ name, email }) => ({
      title: 'Die Adresse Ihres Kontos wurde geändert',
      text: body(greeting.de(name), `Mails von Querschnitt gehen von nun an an ${email}, und Sie melden sich mit dieser Adresse an.`, 'Wenn Sie das nicht waren, antworten Sie bitte sofort auf diese Mail.'),
    }),
    en: ({ name, email }) => ({
      title: 'The address of your account was changed',
      text: body(greeting.en(name), `Mails from Querschnitt go to ${email} from now on, and you sign in with that address.`, 'If that was not you, please answer this mail at once.'),
    }),
  } satisfies Texts<{ name: string; email: string }>,

  applied: {
    de: ({ name, applicant, institution, link }) => ({
      title: `${applicant} möchte dazukommen`,
      text: body(greeting.de(name), `${applicant}${institution && ` (${institution})`} hat die Adresse bestätigt und wartet auf Ihre Antwort:`, link),
    }),
    en: ({ name, applicant, institution, link }) => ({
      title: `${applicant} would like to join`,
      text: body(greeting.en(name), `${applicant}${institution && ` (${institution})`} has confirmed the address and waits for your answer:`, link),
    }),
  } satisfies Texts<{ name: string; applicant: string; institution: string; link: string }>,

  admitted: {
    de: ({ name, link }) => ({ title: 'Willkommen bei Querschnitt', text: body(greeting.de(name), 'Sie sind dabei. Melden Sie sich mit Ihrer Adresse und Ihrem Passwort an:', link) }),
    en: ({ name, link }) => ({ title: 'Welcome to Querschnitt', text: body(greeting.en(name), 'you are in. Sign in with your address and password:', link) }),
  } satisfies Texts<{ name: string; link: string }>,

  declined: {
    de: ({ name, reason }) => ({
      title: 'Ihre Anfrage bei Querschnitt',
      text: body(greeting.de(name), 'wir haben Ihre Anfrage abgelehnt. Der Grund:', reason, 'Ihre Angaben sind gelöscht. Sie können sich jederzeit wieder registrieren.'),
    }),
    en: ({ name, reason }) => ({
      title: 'Your request at Querschnitt',
      text: body(greeting.en(name), 'we have declined your request. The reason:', reason, 'Your data are deleted. You can register again at any time.'),
    }),
  } satisfies Texts<{ name: string; reason: string }>,

  asked: {
    de: ({ name, from, question }) => ({
      title: 'Eine Rückfrage zu Ihrer Anfrage bei Querschnitt',
      text: body(greeting.de(name), `${from} hat eine Frage, bevor Sie dazukommen:`, question, 'Antworten Sie einfach auf diese Mail.'),
    }),
    en: ({ name, from, question }) => ({
      title: 'A question about your request at Querschnitt',
      text: body(greeting.en(name), `${from} has a question before you join:`, question, 'Just answer this mail.'),
    }),
  } satisfies Texts<{ name: string; from: string; question: string }>,

  invited: {
    de: ({ from, link, days }) => ({
      title: `${from} lädt Sie zu Querschnitt ein`,
      text: body(
        'Guten Tag,',
        `${from} lädt Sie zu Querschnitt ein. Dort fragen, antworten und treffen sich Fachkräfte aus Bildung, Kultur und Sozialem.`,
        link,
        `Die Einladung gilt ${days} Tage und nur für Sie.`,
      ),
    }),
    en: ({ from, link, days }) => ({
      title: `${from} invites you to Querschnitt`,
      text: body('Hello,', `${from} invites you to Querschnitt, where professionals in education, culture and social work ask, answer and meet.`, link, `The invitation is valid for ${days} days and only for you.`),
    }),
  } satisfies Texts<{ from: string; link: string; days: number }>,

  suspended: {
    de: ({ name, reason }) => ({
      title: 'Ihr Konto ist gesperrt',
      text: body(greeting.de(name), 'die Administration hat Ihr Konto bei Querschnitt gesperrt. Der Grund:', reason, 'Wenn Sie das für falsch halten, antworten Sie auf diese Mail; ein Mensch sieht es sich noch einmal an.'),
    }),
    en: ({ name, reason }) => ({
      title: 'Your account is suspended',
      text: body(greeting.en(name), 'the administration has suspended your account at Querschnitt. The reason:', reason, 'If you think this is wrong, answer this mail; a person will look at it again.'),
    }),
  } satisfies Texts<{ name: string; reason: string }>,
};
