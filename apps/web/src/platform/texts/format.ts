import type { Language } from '@querschnitt/shared/kernel/language';
import { dayOf, ZONE } from '@querschnitt/shared/kernel/wall-clock';
import { useMemo } from 'react';
import { useLanguage } from './language';
import { useToday } from './today';

const locale = { de: 'de-DE', en: 'en-GB' };
const words = {
  de: { today: 'heute', yesterday: 'gestern', tomorrow: 'morgen' },
  en: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
};
const DAY = 86_400_000;

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(language: Language, options: Intl.DateTimeFormatOptions) {
  const key = language + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale[language], { timeZone: ZONE, ...options });
  cache.set(key, known);
  return known;
}

/** Whole days from `today` to the day of the instant; both count in the zone. */
export const daysFrom = (today: string, iso: string) =>
  Math.round((Date.parse(dayOf(new Date(iso))) - Date.parse(today)) / DAY);

export function formatsFor(language: Language, today: string) {
  const write = (iso: string, options: Intl.DateTimeFormatOptions) =>
    formatter(language, options).format(new Date(iso));
  // Within a date a short month has its full stop ("24. Nov."), alone it would not.
  const partOf = (iso: string, type: string, options: Intl.DateTimeFormatOptions) =>
    formatter(language, options)
      .formatToParts(new Date(iso))
      .find((part) => part.type === type)?.value ?? '';
  const time = (iso: string) => write(iso, { hour: '2-digit', minute: '2-digit' });
  const date = (iso: string) => write(iso, { day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = (iso: string) => write(iso, { weekday: 'long' });
  const near = (iso: string) =>
    ({ '-1': words[language].yesterday, 0: words[language].today, 1: words[language].tomorrow })[
      String(daysFrom(today, iso))
    ];
  const thisYear = (iso: string) => dayOf(new Date(iso)).slice(0, 4) === today.slice(0, 4);
  const longDay = (iso: string) =>
    write(iso, { weekday: 'long', day: 'numeric', month: 'long', ...(thisYear(iso) ? {} : { year: 'numeric' }) });
  return {
    /** 24. November 2026 */
    date,
    /** 16:18 */
    time,
    /** The line above a day: Heute, Dienstag, 24. November · Mittwoch, 25. November */
    dayLine: (iso: string) => {
      const word = near(iso);
      return word ? `${word[0]!.toUpperCase()}${word.slice(1)}, ${longDay(iso)}` : longDay(iso);
    },
    /** Mittwoch, 25. November (with the year if it is another one) */
    longDay,
    /** 12. November (with the year if it is another one) */
    dayMonth: (iso: string) =>
      write(iso, { day: 'numeric', month: 'long', ...(thisYear(iso) ? {} : { year: 'numeric' }) }),
    /** 12. Nov. */
    shortDay: (iso: string) => write(iso, { day: 'numeric', month: 'short' }),
    /** 25 */
    day: (iso: string) => String(Number(dayOf(new Date(iso)).slice(8))),
    /** Mi */
    weekdayShort: (iso: string) => write(iso, { weekday: 'short' }),
    weekday,
    /** Nov. */
    monthShort: (iso: string) => partOf(iso, 'month', { day: 'numeric', month: 'short' }),
    /** November 2026, from an instant or a day `YYYY-MM-DD` */
    monthYear: (iso: string) => write(iso, { month: 'long', year: 'numeric' }),
    number: (n: number) => n.toLocaleString(locale[language]),
    /** How one speaks of a moment: 09:12 · gestern, 16:18 · Sonntag, 20:10 · 3. März · 3. März 2025 */
    relative: (iso: string) => {
      const days = daysFrom(today, iso);
      if (days === 0) return time(iso);
      if (days === -1 || days === 1) return `${near(iso)}, ${time(iso)}`;
      if (days < 0 && days > -7) return `${weekday(iso)}, ${time(iso)}`;
      return thisYear(iso)
        ? write(iso, { day: 'numeric', month: 'short' })
        : write(iso, { day: 'numeric', month: 'short', year: 'numeric' });
    },
    /** The shortest that still tells: 09:12 · gestern · 22. Nov. · 22. Nov. 2025 */
    when: (iso: string) => {
      const days = daysFrom(today, iso);
      if (days === 0) return time(iso);
      return near(iso) ?? write(iso, { day: 'numeric', month: 'short', ...(thisYear(iso) ? {} : { year: 'numeric' }) });
    },
    /** 16:00–18:30, or both ends with their days if they differ */
    range: (from: string, to: string) =>
      dayOf(new Date(from)) === dayOf(new Date(to))
        ? `${time(from)}–${time(to)}`
        : `${longDay(from)}, ${time(from)} – ${longDay(to)}, ${time(to)}`,
  };
}

/** Dates, times and numbers as the reader's language writes them, in the installation's zone. */
export function useFormat() {
  const language = useLanguage();
  const today = useToday();
  return useMemo(() => formatsFor(language, today), [language, today]);
}
