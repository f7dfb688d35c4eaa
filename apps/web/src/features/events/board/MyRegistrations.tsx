import type { Event } from '@querschnitt/shared/events/events.schema';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../../../platform/router';
import { useFormat, useTexts } from '../../../platform/texts';
import { ContextSection } from '../../../ui/rows';
import { Icon } from '../../../ui/Icon';
import { spokenName } from '../option-name';
import { words } from '../words';
import { myEvents } from './needs';
import { texts } from './texts';

/** What I am registered or waiting for, soonest first. */
export function MyRegistrations() {
  const t = useTexts(texts);
  const events = useQuery(myEvents).data?.items;
  if (!events?.length) return null;
  return (
    <ContextSection title={t.mine}>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <Mine event={event} />
          </li>
        ))}
      </ul>
    </ContextSection>
  );
}

function Mine({ event }: { event: Event }) {
  const t = useTexts(texts);
  const { modeSpoken } = useTexts(words);
  const { longDay } = useFormat();
  const places = event.mine.flatMap(({ optionId, state, position }) => {
    const option = event.options.find(({ id }) => id === optionId);
    if (!option) return [];
    const name = spokenName(option, modeSpoken);
    return [state === 'registered' ? name : t.mineWaiting(name, position ?? 1)];
  });
  return (
    <Link className="line" to={`/termine/${event.slug}`}>
      <Icon name={event.mine.some(({ state }) => state === 'registered') ? 'check' : 'clock'} />
      <span>
        {event.title}
        <span className="small muted">{[longDay(event.startsAt), places.join('; ')].join(', ')}</span>
      </span>
    </Link>
  );
}
