import type { Event } from '@querschnitt/shared/events/events.schema';
import { useFormat } from '../../../platform/texts';
import { useToday } from '../../../platform/texts/today';
import { DayMark } from '../DayMark';
import { EventRow } from './EventRow';

/** A day as a programme booklet prints it: its number in the margin, its events beside it. */
export function Day({ day, events }: { day: string; events: Event[] }) {
  const format = useFormat();
  const today = useToday();
  const at = events[0]!.startsAt;
  const id = `tag-${day}`;
  return (
    <section className="day row" aria-labelledby={id}>
      <h2 className="day-no" id={id}>
        <span className="vh">{format.longDay(at)}</span>
        <DayMark at={at} year={day.slice(0, 4) !== today.slice(0, 4)} />
      </h2>
      <ul className="ruled">
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}
