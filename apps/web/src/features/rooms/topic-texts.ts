import { defineTexts } from '../../platform/texts';

export const topicTexts = defineTexts({
  de: { untitled: (opening: string) => `Ohne Titel: „${opening}“` },
  en: { untitled: (opening: string) => `Untitled: “${opening}”` },
});
