import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { Conversation } from '@querschnitt/shared/rooms/topics.schema';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '../../platform/router';
import { get, pages } from '../../platform/api';
import { useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { cn } from '../../ui/class-names';
import { Index } from '../../ui/columns';
import { Icon } from '../../ui/Icon';
import { IconLink } from '../../ui/IconButton';
import { More } from '../../ui/More';
import { indexRooms } from './needs';
import { roomTexts } from './room-texts';
import styles from './rooms.module.css';
import { useTopicName } from './use-topic-name';
import { visibilityIcons } from './visibility-icons';

interface Props {
  /** Slug of the room on screen. */
  room?: string | undefined;
  /** Id of the topic on screen. */
  topic?: string | undefined;
  /** The page itself shows which conversations have something new. */
  newsOnPage?: boolean;
}

/** So many conversations that the rooms below stay in view. */
const MOST_NEWS = 5;

/** What can be chosen: conversations with something new, my rooms, the way to all. */
export function RoomsIndex({ room, topic, newsOnPage }: Props) {
  const t = useTexts(roomTexts);
  const { me } = useMe();
  const rooms = useInfiniteQuery(indexRooms(me));
  const held = rooms.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Index
      title={t.rooms}
      label={t.columns}
      action={
        me.id !== null && (
          <IconLink
            icon="plus"
            label={room ? t.newTopic : t.newRoom}
            to={room ? `/raeume/${room}/neu` : '/raeume/neu'}
          />
        )
      }
    >
      {me.id !== null && !newsOnPage && <News topic={topic} />}
      {held.length > 0 && (
        <>
          <h2>{me.id === null ? t.public : t.mine}</h2>
          <ul>
            {held.map((one) => (
              <RoomLine key={one.id} room={one} on={one.slug === room && topic === undefined} />
            ))}
          </ul>
          <More list={rooms} />
        </>
      )}
      <ul className={styles.all}>
        <li>
          <Link to="/raeume">
            <Icon name="search" />
            <span>{t.all}</span>
          </Link>
        </li>
      </ul>
    </Index>
  );
}

function News({ topic }: { topic: string | undefined }) {
  const t = useTexts(roomTexts);
  const { data } = useInfiniteQuery(pages('GET /api/inbox', {}));
  const { data: counts } = useQuery(get('GET /api/inbox/counts', {}));
  const news = data?.pages.flatMap(({ items }) => items).filter(({ id, unread }) => unread > 0 || id === topic) ?? [];
  if (news.length === 0) return null;
  const shown = news.filter(({ id }, i) => i < MOST_NEWS || id === topic);
  const others = (counts?.conversations ?? 0) - shown.filter(({ unread }) => unread > 0).length;
  return (
    <>
      <h2>{t.news}</h2>
      <ul className="sub">
        {shown.map((conversation) => (
          <ConversationLine key={conversation.id} conversation={conversation} on={conversation.id === topic} />
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.others}>
          <Link className="link small" to="/">
            {t.otherNews(others)}
          </Link>
        </p>
      )}
    </>
  );
}

function ConversationLine({ conversation, on }: { conversation: Conversation; on: boolean }) {
  const { room, slug, unread } = conversation;
  return (
    <li>
      <Link
        className={cn(on && 'on', unread > 0 && 'unread')}
        aria-current={on ? 'page' : undefined}
        to={`/raeume/${room.slug}/${slug}`}
      >
        <span>{useTopicName(conversation)}</span>
        <Unread count={unread} />
      </Link>
    </li>
  );
}

function RoomLine({ room, on }: { room: Room; on: boolean }) {
  return (
    <li>
      <Link
        className={cn(on && 'on', room.unread > 0 && 'unread')}
        aria-current={on ? 'page' : undefined}
        to={`/raeume/${room.slug}`}
      >
        <Icon name={visibilityIcons[room.visibility]} />
        <span>{room.name}</span>
        <Unread count={room.unread} />
      </Link>
    </li>
  );
}

function Unread({ count }: { count: number }) {
  const t = useTexts(roomTexts);
  if (count === 0) return null;
  return (
    <span className="count">
      {count}
      <span className="vh">{t.unread}</span>
    </span>
  );
}
