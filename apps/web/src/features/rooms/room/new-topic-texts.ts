import { defineTexts } from '../../../platform/texts';

export const texts = defineTexts({
  de: {
    newTopicIn: (room: string) => `Neues Thema in ${room}`,
    titleLabel: 'Titel',
    titleHint: 'Worum geht es, in einem Satz? Der Titel kann auch später kommen.',
    firstPost: 'Ihre Frage oder Ihr Beitrag',
    firstPostHint:
      'Worum geht es bei Ihnen, was haben Sie schon versucht, und woran hängt es noch? Zwei, drei Sätze genügen; fertig muss nichts sein.',
    firstPostPlaceholder: 'Was möchten Sie wissen oder erzählen?',
    publish: 'Veröffentlichen',
  },
  en: {
    newTopicIn: (room: string) => `New topic in ${room}`,
    titleLabel: 'Title',
    titleHint: 'What is it about, in one sentence? The title may also come later.',
    firstPost: 'Your question or post',
    firstPostHint:
      'What are you working on, what have you tried, and where are you stuck? Two or three sentences are enough; nothing has to be finished.',
    firstPostPlaceholder: 'What would you like to ask or share?',
    publish: 'Publish',
  },
});
