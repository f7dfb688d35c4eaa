import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../../../platform/router';
import { pages } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { Index } from '../../../ui/columns';
import { Icon } from '../../../ui/Icon';
import { IconLink } from '../../../ui/IconButton';
import { groupByDay } from '../board/group-by-day';
import { formatIcon } from '../words';
import { texts } from './texts';

/** The same list the board begins with, so that coming from there costs nothing. */
export const comingEvents = pages('GET /api/events', { sector: [], format: [], kind: [], access: [] });
const SHOWN = 14;

/** The next dates beside the one that is open. */
export function ComingIndex({ slug }: { slug: string }) {
  const t = useTexts(texts);
  const { longDay } = useFormat();
  const events = useInfiniteQuery(comingEvents).data?.pages[0]?.items ?? [];
  const here = events.findIndex((event) => event.slug === slug);
  const shown = events.slice(0, Math.max(SHOWN, here + 3));
  return (
    <Index title={t.events} label={t.coming} action={<IconLink icon="calendar" label={t.allEvents} to="/termine" />}>
      {groupByDay(shown).map(({ day, events }) => (
        <section key={day}>
          <h2>{longDay(events[0]!.startsAt)}</h2>
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <Link to={`/termine/${event.slug}`} aria-current={event.slug === slug ? 'page' : undefined}>
                  <Icon name={formatIcon[event.format]} />
                  <span>{event.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Index>
  );
}
