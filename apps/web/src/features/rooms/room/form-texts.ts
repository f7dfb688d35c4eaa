import { defineTexts } from '../../../platform/texts';

export const texts = defineTexts({
  de: {
    name: 'Name',
    nameHint: 'Kurz und sachlich, zum Beispiel „Kita und Tablet“.',
    purpose: 'Wofür ist der Raum da?',
    purposeHint: 'Ein oder zwei Sätze. Sie stehen oben im Raum.',
    who: 'Wer darf lesen?',
    sectors: 'Bereiche',
    sectorNames: { education: 'Bildung', culture: 'Kultur', social: 'Soziales' },
    create: 'Raum eröffnen',
    save: 'Speichern',
    saved: 'Gespeichert',
  },
  en: {
    name: 'Name',
    nameHint: 'Short and plain, for example “Kita and tablet”.',
    purpose: 'What is the room for?',
    purposeHint: 'One or two sentences. They appear at the top of the room.',
    who: 'Who may read?',
    sectors: 'Sectors',
    sectorNames: { education: 'Education', culture: 'Culture', social: 'Social work' },
    create: 'Open the room',
    save: 'Save',
    saved: 'Saved',
  },
});
