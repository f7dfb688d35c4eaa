import type { Event } from '@querschnitt/shared/events/events.schema';
import { dayOf } from '@querschnitt/shared/kernel/wall-clock';

/** Neighbours that begin on the same day of the installation's zone, in the order given. */
export function groupByDay(events: Event[]) {
  const days: { day: string; events: Event[] }[] = [];
  for (const event of events) {
    const day = dayOf(new Date(event.startsAt));
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
