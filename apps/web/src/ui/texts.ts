import { defineTexts } from '../platform/texts';

export const texts = defineTexts({
  de: {
    claim: (town: string) =>
      `Fachkräfte aus Bildung, Kultur und Sozialem${town && ` in ${town}`} fragen, antworten und treffen sich.`,
    close: 'Schließen',
    back: 'Zurück',
    more: 'Mehr laden',
    loadingMore: 'Wird geladen …',
    loading: 'Wird geladen …',
    undo: 'Rückgängig',
    dismiss: 'Hinweis schließen',
    offline: 'Keine Verbindung. Sie können weiterlesen; was Sie schreiben, bleibt erhalten.',
    failedTitle: 'Das hat nicht geklappt',
    failedSafe: 'Was Sie geschrieben haben, ist noch da.',
    failedTry: 'Bitte versuchen Sie es noch einmal. Bleibt es dabei, hilft ein Neuladen der Seite.',
    retry: 'Noch einmal versuchen',
  },
  en: {
    claim: (town: string) =>
      `Professionals in education, culture and social work${town && ` in ${town}`} ask, answer and meet.`,
    close: 'Close',
    back: 'Back',
    more: 'Load more',
    loadingMore: 'Loading …',
    loading: 'Loading …',
    undo: 'Undo',
    dismiss: 'Dismiss notice',
    offline: 'No connection. You can keep reading; what you write is kept.',
    failedTitle: 'That did not work',
    failedSafe: 'What you wrote is still here.',
    failedTry: 'Please try again. If it keeps happening, reloading the page helps.',
    retry: 'Try again',
  },
});
