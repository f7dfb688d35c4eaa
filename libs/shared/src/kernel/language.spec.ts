import { describe, expect, it } from '@jest/globals';
import { preferredLanguage } from './language.js';

describe('the language of a page', () => {
  it.each([
    [undefined, 'de'],
    ['fr-FR,fr;q=0.9', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.5,de;q=0.9', 'de'],
  ] as const)('for Accept-Language %s is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is the one chosen before, whatever the browser prefers', () => {
    expect(preferredLanguage('de', 'en')).toBe('en');
    expect(preferredLanguage('de', undefined, 'en')).toBe('en');
    expect(preferredLanguage('de', 'fr', 'en')).toBe('en');
    expect(preferredLanguage('de', 'en', 'de')).toBe('en');
  });
});
