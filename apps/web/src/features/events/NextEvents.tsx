import type { Event } from '@querschnitt/shared/events/events.schema';
import { useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../../platform/api';
import { Link } from '../../platform/router';
import { defineTexts, useTexts } from '../../platform/texts';
import { Context } from '../../ui/columns';
import { DayNumber } from '../../ui/DayNumber';
import { MyStates } from './MyStates';
import { useWhen } from './when';
import { words } from './words';

const texts = defineTexts({
  de: {
    mine: 'Ihre nächsten Termine',
    all: 'Nächste Termine',
    more: 'Alle Termine',
    noneOfMine: 'Sie sind zurzeit nirgends angemeldet.',
    none: 'Zurzeit ist kein Termin angekündigt.',
    cancelled: 'Abgesagt',
  },
  en: {
    mine: 'Your next events',
    all: 'Coming events',
    more: 'All events',
    noneOfMine: 'You are not registered for anything at the moment.',
    none: 'No event is announced at the moment.',
    cancelled: 'Cancelled',
  },
});

export const nextEvents = (mine: boolean) => get('GET /api/events', { mine: mine ? 'true' : undefined, limit: 3 });

/** The three next dates, mine or anybody's, beside the start page. */
export function NextEvents({ mine }: { mine: boolean }) {
  const t = useTexts(texts);
  const { items } = useSuspenseQuery(nextEvents(mine)).data;
  const title = mine ? t.mine : t.all;
  return (
    <Context title={title} label={title} stays>
      <ul className="dates">
        {items.map((event) => (
          <Date key={event.id} event={event} />
        ))}
      </ul>
      {items.length === 0 && <p className="muted">{mine ? t.noneOfMine : t.none}</p>}
      <p className="small after">
        <Link className="link" to="/termine">
          {t.more}
        </Link>
      </p>
    </Context>
  );
}

function Date({ event }: { event: Event }) {
  const t = useTexts(texts);
  const { format } = useTexts(words);
  const { hours } = useWhen().of(event);
  return (
    <li className="row">
      <DayNumber at={event.startsAt} />
      <div>
        <h3>
          <Link to={`/termine/${event.slug}`}>{event.title}</Link>
        </h3>
        <p className="small muted">
          {[hours, event.format === 'on_site' && event.placeName ? event.placeName : format[event.format]]
            .filter(Boolean)
            .join(', ')}
        </p>
        {event.status === 'cancelled' ? <p className="state danger">{t.cancelled}</p> : <MyStates event={event} />}
      </div>
    </li>
  );
}
