import { defineProblems } from '../kernel/problem.js';

export const profilesProblems = defineProblems({
  'picture.missing': { status: 422, de: 'Bitte wählen Sie ein Bild aus.', en: 'Please choose a picture.' },
  'picture.not_an_image': {
    status: 415,
    de: 'Das ist kein Bild, das wir lesen können. Bitte nehmen Sie JPEG, PNG, WebP oder AVIF.',
    en: 'We cannot read this picture. Please use JPEG, PNG, WebP or AVIF.',
  },
  'picture.too_large': {
    status: 413,
    de: 'Das Bild ist zu groß. Bitte höchstens 10 MB und 40 Megapixel.',
    en: 'The picture is too large. At most 10 MB and 40 megapixels, please.',
  },
  'profile.institution_unknown': {
    status: 422,
    de: 'Diese Einrichtung gibt es im Verzeichnis nicht mehr.',
    en: 'This institution is no longer in the directory.',
  },
  'profile.claimed_twice': {
    status: 422,
    de: 'Eine Kompetenz ist zweimal angegeben.',
    en: 'A competence is listed twice.',
  },
});
