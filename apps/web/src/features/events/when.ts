import type { Event } from '@querschnitt/shared/events/events.schema';
import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import { defineTexts, useFormat, useTexts } from '../../platform/texts';

const texts = defineTexts({
  de: {
    clock: (time: string) => `${spoken(time)} Uhr`,
    hours: (from: string, to: string) => `${spoken(from)} bis ${spoken(to)} Uhr`,
    days: (from: string, to: string) => `${from} bis ${to}`,
    allDay: 'ganztägig',
  },
  en: {
    clock: (time: string) => time,
    hours: (from: string, to: string) => `${from} to ${to}`,
    days: (from: string, to: string) => `${from} to ${to}`,
    allDay: 'all day',
  },
});

/** 16:00 → 16, 09:30 → 9:30 */
const spoken = (time: string) => time.replace(/^0/, '').replace(/:00$/, '');

type Times = Pick<Event, 'startsAt' | 'endsAt' | 'allDay'>;

/** When something takes place, as one says it: days and, unless it lasts whole days, hours. */
export function useWhen() {
  const t = useTexts(texts);
  const { weekday, weekdayShort, date, dayMonth, time } = useFormat();
  const day = (iso: string) => `${weekday(iso)}, ${date(iso)}`;
  const moment = (iso: string) => `${day(iso)}, ${t.clock(time(iso))}`;
  return {
    /** Donnerstag, 3. Dezember 2026 · 16 bis 18:30 Uhr */
    of({ startsAt, endsAt, allDay }: Times): { day: string; hours: string } {
      const last = allDay ? new Date(Date.parse(endsAt) - 1).toISOString() : endsAt;
      const oneDay = dayOf(new Date(startsAt)) === dayOf(new Date(last));
      if (allDay) return { day: oneDay ? day(startsAt) : t.days(day(startsAt), day(last)), hours: t.allDay };
      // A calendar may say no end; then it has none.
      if (startsAt === endsAt) return { day: day(startsAt), hours: t.clock(time(startsAt)) };
      return oneDay
        ? { day: day(startsAt), hours: t.hours(time(startsAt), time(endsAt)) }
        : { day: t.days(moment(startsAt), moment(endsAt)), hours: '' };
    },
    /** Do, 3. Dezember, 15:30 Uhr; it breaks after a comma only */
    instant: (iso: string) =>
      `${weekdayShort(iso)}, ${dayMonth(iso)}, ${t.clock(time(iso))}`.replaceAll(/(?<!,) /g, '\u00a0'),
  };
}
