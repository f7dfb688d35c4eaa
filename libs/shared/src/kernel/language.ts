export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** German unless English is asked for before it (RFC 9110, Accept-Language) or chosen before. */
export function preferredLanguage(acceptLanguage: string | undefined, chosen?: string): Language {
  if (chosen === 'de' || chosen === 'en') return chosen;
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
