import { defineProblems } from './problem.js';

export const kernelProblems = defineProblems({
  'input.invalid': {
    status: 422,
    de: 'Bitte prüfen Sie die markierten Felder.',
    en: 'Please check the marked fields.',
  },
  'input.unstorable': {
    status: 422,
    de: 'Ein Wert darin ist zu groß oder zu lang und lässt sich nicht speichern. Bitte kürzen oder berichtigen Sie ihn.',
    en: 'A value in it is too large or too long to be saved. Please shorten or correct it.',
  },
  'auth.required': { status: 401, de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  'auth.forbidden': { status: 403, de: 'Das dürfen Sie mit Ihrer Rolle nicht.', en: 'Your role does not allow this.' },
  'auth.confirm': {
    status: 403,
    de: 'Dafür brauchen wir Ihr Passwort noch einmal.',
    en: 'Please enter your password again to do this.',
  },
  'origin.refused': {
    status: 403,
    de: 'Die Anfrage kam nicht von dieser Seite. Bitte laden Sie die Seite neu.',
    en: 'The request did not come from this site. Please reload the page.',
  },
  not_found: {
    status: 404,
    de: 'Das gibt es hier nicht, oder es ist nicht für Sie sichtbar.',
    en: 'There is nothing here, or it is not visible to you.',
  },
  conflict: {
    status: 409,
    de: 'Das hat inzwischen jemand anders geändert. Bitte laden Sie neu.',
    en: 'Somebody else has changed this meanwhile. Please reload.',
  },
  'conflict.changed': {
    status: 409,
    de: 'Inzwischen wurde eine neuere Fassung gespeichert. Bitte vergleichen Sie beide Fassungen, und entscheiden Sie.',
    en: 'A newer version has been saved meanwhile. Please compare both versions and decide.',
  },
  'body.malformed': { status: 400, de: 'Diese Anfrage ist nicht lesbar.', en: 'This request cannot be read.' },
  'body.unsupported': {
    status: 415,
    de: 'In dieser Form wird hier nichts angenommen.',
    en: 'This format is not accepted here.',
  },
  'body.too_large': {
    status: 413,
    de: 'Das ist zu groß. Bitte kürzen Sie es.',
    en: 'That is too large. Please shorten it.',
  },
  'rate.limited': {
    status: 429,
    de: 'Das waren zu viele Versuche. Bitte warten Sie {minutes} Minuten.',
    en: 'Too many attempts. Please wait {minutes} minutes.',
  },
  'rate.too_fast': {
    status: 429,
    de: 'Das ging sehr schnell hintereinander. Bitte versuchen Sie es in {seconds} s noch einmal.',
    en: 'That was very fast. Please try again in {seconds} s.',
  },
  'server.failed': {
    status: 500,
    de: 'Da ist uns ein Fehler unterlaufen. Ihre Eingabe ist nicht gespeichert; bitte versuchen Sie es noch einmal.',
    en: 'Something went wrong on our side. Your input was not saved; please try again.',
  },
  'server.unavailable': {
    status: 503,
    de: 'Die Plattform ist gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'The platform is unavailable right now. Please try again in a minute.',
  },
  'server.stopping': {
    status: 503,
    de: 'Die Plattform startet gerade neu. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The platform is restarting. Please try again in a moment.',
  },
  'server.busy': {
    status: 503,
    de: 'Gerade ist sehr viel los. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'It is very busy right now. Please try again in a minute.',
  },
  'server.read_only': {
    status: 503,
    de: 'Lesen geht, aber speichern lässt sich gerade nichts. Ihre Eingabe ist nicht gespeichert; bitte versuchen Sie es später noch einmal.',
    en: 'Reading works, but nothing can be saved right now. Your input was not saved; please try again later.',
  },
});
