import { defineProblems } from '../kernel/problem.js';

export const peopleProblems = defineProblems({
  'sign_in.failed': {
    status: 401,
    de: 'E-Mail oder Passwort stimmt nicht. Wenn Sie sich gerade registriert haben: Bestätigen Sie zuerst Ihre Adresse über den Link in der Mail.',
    en: 'E-mail or password is not right. If you have just registered: please confirm your address first with the link in the mail.',
  },
  'sign_in.waiting': {
    status: 403,
    de: 'Ihre Adresse ist bestätigt; jetzt sieht ein Mensch Ihre Anfrage an. Sie bekommen eine Mail, sobald Sie dabei sind.',
    en: 'Your address is confirmed; now a person looks at your request. You will get a mail as soon as you are in.',
  },
  'sign_in.suspended': { status: 403, de: 'Dieses Konto ist gesperrt. Den Grund haben wir Ihnen gemailt.', en: 'This account is suspended. We have mailed you the reason.' },
  'link.invalid': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er ist abgelaufen, wurde schon benutzt oder durch einen neueren ersetzt.',
    en: 'This link is no longer valid: it has expired, was already used or was replaced by a newer one.',
  },
  'password.wrong': { status: 422, de: 'Das ist nicht Ihr jetziges Passwort.', en: 'This is not your current password.' },
  'password.common': { status: 422, de: 'Dieses Passwort steht auf Listen, die Angreifende zuerst probieren. Bitte wählen Sie ein anderes.', en: 'This password is on lists that attackers try first. Please choose another one.' },
  'address.taken': { status: 409, de: 'Diese Adresse hat schon ein Konto. Melden Sie sich damit an, oder lassen Sie sich einen Link für ein neues Passwort schicken.', en: 'This address already has an account. Sign in with it, or have a link for a new password sent.' },
  'address.same': { status: 422, de: 'Das ist schon Ihre Adresse.', en: 'This already is your address.' },
  'invitation.role_too_high': { status: 403, de: 'Sie können nur Rollen vergeben, die nicht über Ihrer eigenen liegen.', en: 'You can only give roles that are not above your own.' },
  'role.last_administrator': { status: 409, de: 'Das ist das letzte Konto mit der Rolle Administration. Geben Sie die Rolle zuerst jemand anderem.', en: 'This is the last administrator. Give the role to somebody else first.' },
  'duty.not_moderator': { status: 422, de: 'Zuständig sein können nur Moderation und Administration.', en: 'Only moderators and administrators can be on duty.' },
});
