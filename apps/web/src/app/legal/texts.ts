import { defineTexts } from '../../platform/texts';

export const texts = defineTexts({
  de: {
    operatorNotice:
      'Die markierten Stellen trägt ein, wer diese Plattform betreibt. Bis dahin ist diese Seite unvollständig.',
    complete: 'Jetzt eintragen',
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
  },
  en: {
    operatorNotice:
      'The marked passages are filled in by whoever runs this platform. Until then this page is incomplete.',
    complete: 'Fill them in now',
    imprint: 'Imprint',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
});
