import type { z } from 'zod';
import type { Language } from './language.js';

type Issue = z.core.$ZodRawIssue;

const units = {
  de: { string: [' Zeichen', ' Zeichen'], array: [' Eintrag', ' Einträge'] },
  en: { string: [' character', ' characters'], array: [' entry', ' entries'] },
} as const;

const amount = (count: unknown, origin: unknown, language: Language) =>
  `${String(count)}${origin === 'string' || origin === 'array' ? units[language][origin][Number(count) === 1 ? 0 : 1] : ''}`;

function german(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || Number.isNaN(issue.input)
        ? 'Bitte ausfüllen.'
        : 'Diese Angabe hat nicht die erwartete Form.';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Bitte ausfüllen.'
        : issue.origin === 'array' && issue.minimum === 1
          ? 'Bitte wählen Sie mindestens eine Möglichkeit.'
          : `Bitte mindestens ${amount(issue.minimum, issue.origin, 'de')}.`;
    case 'too_big':
      return `Bitte höchstens ${amount(issue.maximum, issue.origin, 'de')}.`;
    case 'invalid_format':
      if (issue.format === 'email') return 'Bitte eine E-Mail-Adresse angeben, zum Beispiel name@beispiel.de.';
      if (issue.format === 'url') return 'Bitte eine vollständige Adresse angeben, sie beginnt mit https://.';
      return 'Diese Angabe hat nicht die erwartete Form.';
    case 'custom':
      if (issue.params?.['address']) return 'Bitte nur den Namen, ohne /, : und @.';
      return issue.params?.['hidden']
        ? 'Darin stehen unsichtbare Zeichen. Bitte tippen Sie den Text neu ein.'
        : 'Diese Angabe ist so nicht möglich.';
    case 'invalid_value':
      return 'Bitte eine der angebotenen Möglichkeiten wählen.';
    default:
      return 'Diese Angabe ist so nicht möglich.';
  }
}

function english(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || Number.isNaN(issue.input)
        ? 'Please fill this in.'
        : 'This does not have the expected form.';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Please fill this in.'
        : issue.origin === 'array' && issue.minimum === 1
          ? 'Please choose at least one.'
          : `At least ${amount(issue.minimum, issue.origin, 'en')}, please.`;
    case 'too_big':
      return `At most ${amount(issue.maximum, issue.origin, 'en')}, please.`;
    case 'invalid_format':
      if (issue.format === 'email') return 'Please give an e-mail address, such as name@example.org.';
      if (issue.format === 'url') return 'Please give a complete address; it starts with https://.';
      return 'This does not have the expected form.';
    case 'custom':
      if (issue.params?.['address']) return 'Just the name, please, without /, : and @.';
      return issue.params?.['hidden']
        ? 'This contains invisible characters. Please type the text anew.'
        : 'This is not possible.';
    case 'invalid_value':
      return 'Please choose one of the options offered.';
    default:
      return 'This is not possible.';
  }
}

/** The sentence shown at a field that failed its schema: `schema.safeParse(input, { error: explainIssue('de') })`. */
export const explainIssue = (language: Language) => (issue: Issue) =>
  language === 'de' ? german(issue) : english(issue);
