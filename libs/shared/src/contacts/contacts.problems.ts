import { defineProblems } from '../kernel/problem.js';

export const contactsProblems = defineProblems({
  'contact.yourself': {
    status: 422,
    de: 'Sich selbst können Sie nicht anfragen.',
    en: 'You cannot send a request to yourself.',
  },
  'contact.takes_none': {
    status: 409,
    de: 'Diese Person nimmt gerade keine Anfragen an.',
    en: 'This person is not taking requests at the moment.',
  },
  'contact.week_full': {
    status: 409,
    de: 'Für diese Woche sind alle Anfragen vergeben, wieder ab {date}.',
    en: 'No requests are left this week; you can ask again from {date}.',
  },
  'contact.already_open': {
    status: 409,
    de: 'Ihre letzte Anfrage an diese Person ist noch offen.',
    en: 'Your last request to this person is still open.',
  },
  'contact.too_many': {
    status: 429,
    de: 'Sie haben heute schon {limit} Anfragen geschrieben. Morgen geht es weiter.',
    en: 'You have sent {limit} requests today. You can send more tomorrow.',
  },
  'contact.settled': {
    status: 409,
    de: 'Diese Anfrage ist schon beantwortet oder zurückgezogen.',
    en: 'This request has already been answered or withdrawn.',
  },
});
