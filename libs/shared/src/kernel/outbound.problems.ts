import { defineProblems } from './problem.js';

/** Why an address somebody gave was not fetched. */
export const outboundProblems = defineProblems({
  'outbound.refused': {
    status: 422,
    de: 'Diese Adresse wird nicht abgerufen: Sie führt nicht ins öffentliche Netz.',
    en: 'This address is not fetched: it does not lead to the public network.',
  },
  'outbound.unreachable': { status: 422, de: 'Diese Adresse antwortet nicht.', en: 'This address does not answer.' },
  'outbound.too_slow': {
    status: 422,
    de: 'Diese Adresse antwortet zu langsam.',
    en: 'This address answers too slowly.',
  },
  'outbound.too_large': {
    status: 422,
    de: 'Was dort liegt, ist größer als 1 MB.',
    en: 'The file at this address is larger than 1 MB.',
  },
  'outbound.too_many_redirects': {
    status: 422,
    de: 'Diese Adresse leitet zu oft weiter.',
    en: 'This address redirects too often.',
  },
  'outbound.status': {
    status: 422,
    de: 'Diese Adresse antwortet mit dem Fehler {status}.',
    en: 'This address answers with error {status}.',
  },
});
