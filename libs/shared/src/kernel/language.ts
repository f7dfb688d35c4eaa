export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** The first that was chosen; else German, unless English is asked for before it (RFC 9110, Accept-Language). */
export function preferredLanguage(acceptLanguage: string | undefined, ...chosen: (string | undefined)[]): Language {
  const known = chosen.find(isLanguage);
  if (known) return known;
  const first = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', q = 'q=1'] = entry.trim().split(';');
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(q.replace(/^\s*q=/, '')) || 0 };
    })
    .filter(({ language }) => language === 'de' || language === 'en')
    .sort((a, b) => b.weight - a.weight)[0];
  return first?.language === 'en' ? 'en' : 'de';
}
