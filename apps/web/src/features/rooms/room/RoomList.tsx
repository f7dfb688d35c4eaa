import { isMember } from '@querschnitt/shared/kernel/actor';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { canJoinRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from '../../../platform/router';
import { pages } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useLanguage, useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Icon } from '../../../ui/Icon';
import { More } from '../../../ui/More';
import { SectorMark } from '../../../ui/SectorMark';
import { Skeleton } from '../../../ui/Skeleton';
import { State } from '../../../ui/State';
import { cn } from '../../../ui/class-names';
import { roomTexts } from '../room-texts';
import { UnreadMark } from '../UnreadMark';
import { visibilityIcons } from '../visibility-icons';
import styles from './room.module.css';
import { texts } from './list-texts';
import { narrowRooms } from './narrow-rooms';
import { RoomSearch, useNarrowing } from './RoomSearch';
import { useMembership } from './use-membership';

export const allRooms = pages('GET /api/rooms', { which: 'all' });

/** All rooms one may see, by name, with the way in. */
export function RoomList() {
  const t = useTexts(texts);
  const { me } = useMe();
  const language = useLanguage();
  const { q } = useNarrowing();
  const rooms = useInfiniteQuery(allRooms);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = rooms;
  // Who looks for a room looks among all of them: they are read once, and narrowed down here.
  const readOn = q.trim() !== '' && hasNextPage && !isFetchingNextPage && !isError;
  useEffect(() => {
    if (readOn) void fetchNextPage();
  }, [readOn, fetchNextPage]);
  if (rooms.error) return <ErrorNotice error={rooms.error} retry={() => void rooms.refetch()} />;
  if (!rooms.data) return <Skeleton />;
  const items = rooms.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState
        title={t.noRooms}
        drawing="chairs"
        action={
          isMember(me) && (
            <ButtonLink main to="/raeume/neu">
              {t.newRoom}
            </ButtonLink>
          )
        }
      >
        {t.noRoomsText}
      </EmptyState>
    );
  const left = narrowRooms(items, q, language);
  return (
    <>
      <RoomSearch left={left.length} />
      {left.length > 0 && (
        <ul className={cn('ruled', styles.rooms)}>
          {left.map((room) => (
            <RoomRow key={room.id} room={room} />
          ))}
        </ul>
      )}
      {left.length === 0 && !hasNextPage && (
        <EmptyState title={t.noneLeft} action={<ButtonLink to="/raeume">{t.showAll}</ButtonLink>}>
          {t.noneLeftText}
        </EmptyState>
      )}
      <More list={rooms} />
    </>
  );
}

function RoomRow({ room }: { room: Room }) {
  const t = useTexts(texts);
  const r = useTexts(roomTexts);
  const format = useFormat();
  const { me } = useMe();
  const { join } = useMembership(room);
  return (
    <li className={cn('row r3', room.unread > 0 && 'unread')}>
      {room.unread > 0 ? (
        <UnreadMark count={room.unread} />
      ) : (
        <span className="muted">
          <Icon name={visibilityIcons[room.visibility]} />
          <span className="vh">{r.visibility[room.visibility]}</span>
        </span>
      )}
      <div>
        <h2>
          <Link to={`/raeume/${room.slug}`}>{room.name}</Link>
        </h2>
        {room.purpose && <p className={styles.what}>{room.purpose}</p>}
        <p className="meta">
          <span>
            {r.visibility[room.visibility]}, {r.members(room.memberCount)}, {r.topics(room.topicCount)}
          </span>
          {room.lastPostAt && <time dateTime={room.lastPostAt}>{format.relative(room.lastPostAt)}</time>}
          {room.sectors.map((sector) => (
            <SectorMark key={sector} sector={sector} />
          ))}
        </p>
      </div>
      <div className={styles.door}>
        {room.membership !== 'none' ? (
          <State tone="ok" icon="check">
            {room.membership === 'owner' ? t.owner : t.member}
          </State>
        ) : (
          isMember(me) && canJoinRoom(me, room) === true && <Button onClick={() => void join()}>{t.join}</Button>
        )}
      </div>
    </li>
  );
}
