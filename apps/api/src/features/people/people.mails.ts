import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';

interface Text {
  title: string;
  text: string;
}
/** `site`: what this installation is called. */
type Texts<Facts> = Record<Language, (facts: Facts & { site: string }) => Text>;

const greeting = { de: (name: string) => `Guten Tag ${name},`, en: (name: string) => `Hello ${name},` };
const roleWords: Record<Language, Record<Member['role'], string>> = {
  de: { member: 'Mitglied', organiser: 'Organisator:in', moderator: 'Moderator:in', administrator: 'Administrator:in' },
  en: { member: 'member', organiser: 'organiser', moderator: 'moderator', administrator: 'administrator' },
};
const body = (...paragraphs: string[]) => paragraphs.filter(Boolean).join('\n\n');

/** All mails of this feature; an address stands alone in its paragraph. */
export const mails = {
  confirm: {
    de: ({ link, site }) => ({
      title: 'Bitte bestätigen Sie Ihre Adresse',
      text: body(
        'Guten Tag,',
        `jemand, vermutlich Sie, möchte mit dieser Adresse zu ${site} dazukommen. Mit diesem Link bestätigen Sie, dass sie Ihnen gehört, und wählen Ihr Passwort:`,
        link,
        'Er gilt drei Tage. Danach sieht ein Mensch Ihre Anfrage an, meist am selben Tag.',
        'Wenn Sie sich nicht registriert haben, tun Sie nichts; dann geschieht auch nichts.',
      ),
    }),
    en: ({ link, site }) => ({
      title: 'Please confirm your address',
      text: body(
        'Hello,',
        `somebody, probably you, would like to join ${site} with this address. Use this link to confirm that it is yours and to choose your password:`,
        link,
        'It is valid for three days. After that a member of our team reviews your request, usually on the same day.',
        'If you did not register, you can ignore this mail.',
      ),
    }),
  } satisfies Texts<{ link: string }>,

  alreadyMember: {
    de: ({ name, signIn, reset, site }) => ({
      title: 'Sie haben schon ein Konto',
      text: body(
        greeting.de(name),
        `jemand, vermutlich Sie, wollte sich mit dieser Adresse bei ${site} registrieren. Sie haben schon ein Konto:`,
        signIn,
        'Ein neues Passwort wählen Sie hier:',
        reset,
      ),
    }),
    en: ({ name, signIn, reset, site }) => ({
      title: 'You already have an account',
      text: body(
        greeting.en(name),
        `somebody, probably you, wanted to register with this address at ${site}. You already have an account:`,
        signIn,
        'You can choose a new password here:',
        reset,
      ),
    }),
  } satisfies Texts<{ name: string; signIn: string; reset: string }>,

  reset: {
    de: ({ name, link }) => ({
      title: 'Ein neues Passwort wählen',
      text: body(
        greeting.de(name),
        'hier wählen Sie ein neues Passwort:',
        link,
        'Der Link gilt 30 Minuten und nur einmal.',
        'Wenn Sie das nicht angefordert haben, tun Sie nichts; Ihr Passwort bleibt, wie es ist.',
      ),
    }),
    en: ({ name, link }) => ({
      title: 'Choose a new password',
      text: body(
        greeting.en(name),
        'you can choose a new password here:',
        link,
        'The link is valid for 30 minutes and can be used once.',
        'If you have not asked for it, do nothing; your password stays as it is.',
      ),
    }),
  } satisfies Texts<{ name: string; link: string }>,

  noAccount: {
    de: ({ register, site }) => ({
      title: 'Unter dieser Adresse gibt es kein Konto',
      text: body(
        'Guten Tag,',
        `jemand wollte bei ${site} ein neues Passwort für diese Adresse. Sie hat dort kein Konto. Vielleicht haben Sie sich mit einer anderen registriert, oder noch gar nicht:`,
        register,
      ),
    }),
    en: ({ register, site }) => ({
      title: 'There is no account with this address',
      text: body(
        'Hello,',
        `somebody asked for a new password for this address at ${site}. It has no account there. You may have registered with another one, or not yet:`,
        register,
      ),
    }),
  } satisfies Texts<{ register: string }>,

  passwordChanged: {
    de: ({ name, reset, site }) => ({
      title: 'Ihr Passwort wurde geändert',
      text: body(
        greeting.de(name),
        `das Passwort Ihres Kontos bei ${site} wurde geändert, und alle anderen Geräte sind abgemeldet.`,
        'Falls Sie Ihre Termine in einem Kalender abonniert hatten: Dessen Adresse gilt nicht mehr. Öffnen Sie unter Veranstaltungen eine neue.',
        'Wenn Sie das nicht waren, wählen Sie sofort ein neues:',
        reset,
      ),
    }),
    en: ({ name, reset, site }) => ({
      title: 'Your password was changed',
      text: body(
        greeting.en(name),
        `the password of your account at ${site} was changed, and all other devices are signed out.`,
        'If a calendar was subscribed to your events: its address is no longer valid. Open a new one under Events.',
        'If that was not you, choose a new one at once:',
        reset,
      ),
    }),
  } satisfies Texts<{ name: string; reset: string }>,

  confirmNewAddress: {
    de: ({ link, site }) => ({
      title: 'Bitte bestätigen Sie Ihre neue Adresse',
      text: body(
        'Guten Tag,',
        `mit diesem Link wird diese Adresse die Ihres Kontos bei ${site}:`,
        link,
        'Er gilt einen Tag.',
      ),
    }),
    en: ({ link, site }) => ({
      title: 'Please confirm your new address',
      text: body(
        'Hello,',
        `use this link to make this the address of your account at ${site}:`,
        link,
        'It is valid for one day.',
      ),
    }),
  } satisfies Texts<{ link: string }>,

  addressChanged: {
    de: ({ name, email, site }) => ({
      title: 'Die Adresse Ihres Kontos wurde geändert',
      text: body(
        greeting.de(name),
        `Mails von ${site} gehen von nun an an ${email}, und Sie melden sich mit dieser Adresse an.`,
        'Wenn Sie das nicht waren, antworten Sie bitte sofort auf diese Mail.',
      ),
    }),
    en: ({ name, email, site }) => ({
      title: 'The address of your account was changed',
      text: body(
        greeting.en(name),
        `Mails from ${site} go to ${email} from now on, and you sign in with that address.`,
        'If that was not you, please answer this mail at once.',
      ),
    }),
  } satisfies Texts<{ name: string; email: string }>,

  applied: {
    de: ({ name, applicant, institution, link }) => ({
      title: `${applicant} möchte dazukommen`,
      text: body(
        greeting.de(name),
        `${applicant}${institution && ` (${institution})`} hat die Adresse bestätigt und wartet auf Ihre Antwort:`,
        link,
      ),
    }),
    en: ({ name, applicant, institution, link }) => ({
      title: `${applicant} would like to join`,
      text: body(
        greeting.en(name),
        `${applicant}${institution && ` (${institution})`} has confirmed the address and is waiting for your answer:`,
        link,
      ),
    }),
  } satisfies Texts<{ name: string; applicant: string; institution: string; link: string }>,

  admitted: {
    de: ({ name, link, site }) => ({
      title: `Willkommen bei ${site}`,
      text: body(greeting.de(name), 'Sie sind dabei. Melden Sie sich mit Ihrer Adresse und Ihrem Passwort an:', link),
    }),
    en: ({ name, link, site }) => ({
      title: `Welcome to ${site}`,
      text: body(greeting.en(name), 'you are in. Sign in with your address and password:', link),
    }),
  } satisfies Texts<{ name: string; link: string }>,

  declined: {
    de: ({ name, reason, site }) => ({
      title: `Ihre Anfrage bei ${site}`,
      text: body(
        greeting.de(name),
        'wir haben Ihre Anfrage abgelehnt. Der Grund:',
        reason,
        'Ihre Angaben sind gelöscht. Sie können sich jederzeit wieder registrieren.',
      ),
    }),
    en: ({ name, reason, site }) => ({
      title: `Your request at ${site}`,
      text: body(
        greeting.en(name),
        'we have declined your request. The reason:',
        reason,
        'Your data are deleted. You can register again at any time.',
      ),
    }),
  } satisfies Texts<{ name: string; reason: string }>,

  asked: {
    de: ({ name, from, question, site }) => ({
      title: `Eine Rückfrage zu Ihrer Anfrage bei ${site}`,
      text: body(
        greeting.de(name),
        `${from} hat eine Frage, bevor Sie dazukommen:`,
        question,
        'Antworten Sie einfach auf diese Mail.',
      ),
    }),
    en: ({ name, from, question, site }) => ({
      title: `A question about your request at ${site}`,
      text: body(greeting.en(name), `${from} has a question before you join:`, question, 'Just reply to this mail.'),
    }),
  } satisfies Texts<{ name: string; from: string; question: string }>,

  invited: {
    de: ({ from, link, days, site }) => ({
      title: `${from} lädt Sie zu ${site} ein`,
      text: body(
        'Guten Tag,',
        `${from} lädt Sie zu ${site} ein. Dort fragen, antworten und treffen sich Fachkräfte aus Bildung, Kultur und Sozialem.`,
        link,
        `Die Einladung gilt ${days} Tage und nur für Sie.`,
      ),
    }),
    en: ({ from, link, days, site }) => ({
      title: `${from} invites you to ${site}`,
      text: body(
        'Hello,',
        `${from} invites you to ${site}, where professionals in education, culture and social work ask, answer and meet.`,
        link,
        `The invitation is for you only and is valid for ${days} days.`,
      ),
    }),
  } satisfies Texts<{ from: string; link: string; days: number }>,

  roleChanged: {
    de: ({ name, role, by, site }) => ({
      title: `Ihre Rolle bei ${site}`,
      text: body(
        greeting.de(name),
        `${by} hat Ihre Rolle geändert. Sie sind jetzt: ${roleWords.de[role]}.`,
        'Sie sind auf allen Geräten abgemeldet; melden Sie sich bitte neu an. Wenn Sie das für falsch halten, antworten Sie auf diese Mail.',
      ),
    }),
    en: ({ name, role, by, site }) => ({
      title: `Your role at ${site}`,
      text: body(
        greeting.en(name),
        `${by} has changed your role. You are now: ${roleWords.en[role]}.`,
        'You are signed out on all devices; please sign in again. If you think this is wrong, reply to this mail.',
      ),
    }),
  } satisfies Texts<{ name: string; role: Member['role']; by: string }>,

  sessionsEnded: {
    de: ({ name, by, reset, site }) => ({
      title: 'Sie sind überall abgemeldet',
      text: body(
        greeting.de(name),
        `${by} hat Sie als Administration auf allen Geräten bei ${site} abgemeldet und die Adresse Ihres persönlichen Kalenders geschlossen. Ihr Konto bleibt offen; melden Sie sich einfach neu an.`,
        'Wenn jemand Ihr Passwort kennen könnte, wählen Sie ein neues:',
        reset,
        'Wenn Sie das für falsch halten, antworten Sie auf diese Mail.',
      ),
    }),
    en: ({ name, by, reset, site }) => ({
      title: 'You are signed out everywhere',
      text: body(
        greeting.en(name),
        `${by}, acting as an administrator, has signed you out on all devices at ${site} and closed the address of your personal calendar. Your account stays open; just sign in again.`,
        'If somebody else might know your password, choose a new one:',
        reset,
        'If you think this is wrong, reply to this mail.',
      ),
    }),
  } satisfies Texts<{ name: string; by: string; reset: string }>,

  reinstated: {
    de: ({ name, link, site }) => ({
      title: 'Ihr Konto ist wieder offen',
      text: body(
        greeting.de(name),
        `die Administration hat die Sperre Ihres Kontos bei ${site} aufgehoben. Sie können sich wieder anmelden:`,
        link,
      ),
    }),
    en: ({ name, link, site }) => ({
      title: 'Your account is open again',
      text: body(
        greeting.en(name),
        `the administration has lifted the suspension of your account at ${site}. You can sign in again:`,
        link,
      ),
    }),
  } satisfies Texts<{ name: string; link: string }>,

  suspended: {
    de: ({ name, reason, site }) => ({
      title: 'Ihr Konto ist gesperrt',
      text: body(
        greeting.de(name),
        `die Administration hat Ihr Konto bei ${site} gesperrt. Der Grund:`,
        reason,
        'Wenn Sie das für falsch halten, antworten Sie auf diese Mail; ein Mensch sieht es sich noch einmal an.',
      ),
    }),
    en: ({ name, reason, site }) => ({
      title: 'Your account is suspended',
      text: body(
        greeting.en(name),
        `the administration has suspended your account at ${site}. The reason:`,
        reason,
        'If you think this is wrong, reply to this mail; a person will look at it again.',
      ),
    }),
  } satisfies Texts<{ name: string; reason: string }>,
};
