import { defineProblems } from '../kernel/problem.js';

export const peopleProblems = defineProblems({
  'sign_in.failed': {
    status: 401,
    de: 'E-Mail oder Passwort stimmt nicht. Wenn Sie sich gerade registriert haben: Bestätigen Sie zuerst Ihre Adresse über den Link in der Mail.',
    en: 'The e-mail address or password is wrong. If you have just registered, please confirm your address first with the link in the mail.',
  },
  'sign_in.waiting': {
    status: 403,
    de: 'Ihre Adresse ist bestätigt; jetzt sieht ein Mensch Ihre Anfrage an. Sie bekommen eine Mail, sobald Sie dabei sind.',
    en: 'Your address is confirmed; a member of our team is reviewing your request. You will get a mail as soon as you are in.',
  },
  'sign_in.suspended': {
    status: 403,
    de: 'Dieses Konto ist gesperrt. Den Grund haben wir Ihnen gemailt.',
    en: 'This account is suspended. We have mailed you the reason.',
  },
  'link.invalid': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er ist abgelaufen, wurde schon benutzt oder durch einen neueren ersetzt.',
    en: 'This link is no longer valid: it has expired, was already used or was replaced by a newer one.',
  },
  'password.wrong': {
    status: 422,
    de: 'Das ist nicht Ihr jetziges Passwort.',
    en: 'This is not your current password.',
  },
  'password.common': {
    status: 422,
    de: 'Dieses Passwort steht auf Listen, die Angreifende zuerst probieren. Bitte wählen Sie ein anderes.',
    en: 'This password is on lists that attackers try first. Please choose another one.',
  },
  'password.own_name': {
    status: 422,
    de: 'Ihr Name, Ihre Adresse oder der Name dieser Plattform stehen darin; das wird zuerst probiert. Bitte wählen Sie ein anderes Passwort.',
    en: 'It contains your name, your address or the name of this platform, which is tried first. Please choose another password.',
  },
  'password.missing': { status: 422, de: 'Bitte wählen Sie ein Passwort.', en: 'Please choose a password.' },
  'address.taken': {
    status: 409,
    de: 'Diese Adresse hat schon ein Konto. Melden Sie sich damit an, oder lassen Sie sich einen Link für ein neues Passwort schicken.',
    en: 'This address already has an account. Sign in with it, or have a link for a new password sent.',
  },
  'name.reserved': {
    status: 422,
    de: 'Dieser Name klingt nach der Plattform selbst. Bitte nennen Sie den Namen, unter dem man Sie kennt.',
    en: 'This name sounds like the platform itself. Please use the name you are known by.',
  },
  'name.of_staff': {
    status: 409,
    de: 'So oder zum Verwechseln ähnlich heißt schon jemand aus Moderation oder Administration. Bitte ergänzen Sie, was Sie unterscheidet, zum Beispiel einen zweiten Vornamen.',
    en: 'A moderator or administrator already has this name, or one that looks just like it. Please add what tells you apart, such as a middle name.',
  },
  'name.strange_letters': {
    status: 422,
    de: 'In diesem Namen stehen Buchstaben verschiedener Schriften in einem Wort oder Zeichen einer Lautschrift. Bitte schreiben Sie jedes Wort in einer Schrift.',
    en: 'A word of this name mixes letters of several scripts, or has phonetic signs. Please write each word in one script.',
  },
  'address.same': { status: 422, de: 'Das ist schon Ihre Adresse.', en: 'This already is your address.' },
  'invitation.role_too_high': {
    status: 403,
    de: 'Sie können nur Rollen vergeben, die nicht über Ihrer eigenen liegen.',
    en: 'You can only give roles that are not above your own.',
  },
  'invitation.not_administrator': {
    status: 422,
    de: 'Die Rolle Administration vergibt keine Einladung. Geben Sie sie in der Liste der Mitglieder, sobald die Person dabei ist.',
    en: 'An invitation cannot give the role of administrator. Give it in the list of members once the person has joined.',
  },
  'invitation.link_for_members': {
    status: 422,
    de: 'Ein Link zum Weitergeben nimmt nur Mitglieder auf. Für eine andere Rolle laden Sie bitte die Adresse ein.',
    en: 'A link to pass on lets in members only. For another role please invite the address.',
  },
  'invitation.other_address': {
    status: 403,
    de: 'Diese Einladung gilt nur für die Adresse, an die sie ging. Für eine andere Adresse lassen Sie sich bitte neu einladen.',
    en: 'This invitation is only for the address it was sent to. For another address, please ask for a new invitation.',
  },
  'role.last_administrator': {
    status: 409,
    de: 'Das ist das letzte Konto mit der Rolle Administration. Geben Sie die Rolle zuerst jemand anderem.',
    en: 'This is the last administrator. Give the role to somebody else first.',
  },
  'duty.not_moderator': {
    status: 422,
    de: 'Zuständig sein können nur Moderation und Administration.',
    en: 'Only moderators and administrators can be on duty.',
  },
});
