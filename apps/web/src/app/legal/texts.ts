import { defineTexts } from '../../platform/texts';

export const texts = defineTexts({
  de: {
    operatorNotice: 'Die markierten Stellen trägt ein, wer Querschnitt betreibt. Bis dahin ist diese Seite unvollständig.',
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
  },
  en: {
    operatorNotice: 'The marked passages are filled in by whoever runs Querschnitt. Until then this page is incomplete.',
    imprint: 'Imprint',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
});
