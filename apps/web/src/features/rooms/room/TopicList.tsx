import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { More } from '../../../ui/More';
import { Skeleton } from '../../../ui/Skeleton';
import { Term } from '../../../ui/Term';
import { texts } from './texts';
import { TopicRow } from './TopicRow';

const filters = ['all', 'unread', 'open', 'resolved'] as const;
export type Filter = (typeof filters)[number];
export const asFilter = (text: string | null): Filter => filters.find((filter) => filter === text) ?? 'all';

export const topicsOf = (slug: string, filter: Filter) => pages('GET /api/rooms/:slug/topics', { slug, filter });

/** The topics of a room, newest activity first, as one chooses them. */
export function TopicList({ room, filter }: { room: Room; filter: Filter }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const counts: Record<Filter, number | undefined> = {
    all: room.topicCount,
    unread: undefined,
    open: room.topicCount - room.resolvedCount,
    resolved: room.resolvedCount,
  };
  const shown = filters.filter((one) => one !== 'unread' || room.membership !== 'none');
  return (
    <>
      <nav className="listhead" aria-label={t.view}>
        <p className="meta">
          {shown.map((one) => (
            <Term
              key={one}
              to={one === 'all' ? `/raeume/${room.slug}` : `/raeume/${room.slug}?filter=${one}`}
              on={one === filter}
            >
              {t[one]} {counts[one]}
            </Term>
          ))}
        </p>
      </nav>
      <h2 className="vh">{t.topics}</h2>
      <Topics room={room} filter={filter} mayAsk={isMember(me)} />
    </>
  );
}

function Topics({ room, filter, mayAsk }: { room: Room; filter: Filter; mayAsk: boolean }) {
  const t = useTexts(texts);
  const list = useInfiniteQuery(topicsOf(room.slug, filter));
  if (list.error) return <ErrorNotice error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton />;
  const topics = list.data.pages
    .flatMap(({ items }) => items)
    .filter(({ unread }) => filter !== 'unread' || unread > 0);
  if (topics.length === 0)
    return (
      <EmptyState
        title={filter === 'all' ? t.nothing : t.nothingHere}
        action={
          filter === 'all' &&
          mayAsk && (
            <ButtonLink main to={`/raeume/${room.slug}/neu`}>
              {t.ask}
            </ButtonLink>
          )
        }
      >
        {filter === 'all' ? t.nothingText : t.nothingHereText[filter]}
      </EmptyState>
    );
  return (
    <>
      <ol className="ruled topics">
        {topics.map((topic) => (
          <TopicRow key={topic.id} room={room} topic={topic} />
        ))}
      </ol>
      <More list={list} />
    </>
  );
}
