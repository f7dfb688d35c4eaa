import { isGranted } from '@querschnitt/shared/kernel/right';
import type { RoomMember, RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import { canManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api, isProblem, pages } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { cn } from '../../../ui/class-names';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Menu, MenuItem } from '../../../ui/Menu';
import { More } from '../../../ui/More';
import { useNotice } from '../../../ui/notices';
import { Skeleton } from '../../../ui/Skeleton';
import { State } from '../../../ui/State';
import { usePresent } from '../live/use-presence';
import { PersonLink } from '../../../ui/PersonLink';
import styles from './room.module.css';
import { texts } from './members-texts';

export const membersOf = (roomId: string) => pages('GET /api/rooms/:roomId/members', { roomId });

/** Who belongs to the room: those one may ask first, then by name. */
export function Members({ room }: { room: RoomView }) {
  const list = useInfiniteQuery(membersOf(room.id));
  if (list.error) return <ErrorNotice error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton />;
  return (
    <>
      <ul className={cn('ruled', styles.members)}>
        {list.data.pages
          .flatMap(({ items }) => items)
          .map((member) => (
            <MemberRow key={member.person.id} room={room} member={member} />
          ))}
      </ul>
      <More list={list} />
    </>
  );
}

function MemberRow({ room, member: { person, role, joinedAt } }: { room: RoomView; member: RoomMember }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { me } = useMe();
  const present = usePresent(room.id);
  return (
    <li className="row r3">
      <Avatar person={person} here={present.some(({ id }) => id === person.id)} />
      <div>
        <PersonLink person={person}>
          <b>{person.name}</b>
        </PersonLink>
        <p className="meta">
          {person.institution && <span>{person.institution}</span>}
          <span>{t.since(format.date(joinedAt))}</span>
          {role === 'owner' && (
            <State tone="info" icon="people">
              {t.owner}
            </State>
          )}
        </p>
      </div>
      {isGranted(canManageRoom(me, room)) && <Manage room={room} member={{ person, role, joinedAt }} />}
    </li>
  );
}

function Manage({ room: { id: roomId }, member: { person, role } }: { room: RoomView; member: RoomMember }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const notice = useNotice();
  const attempt = async (action: () => Promise<unknown>, done?: string) => {
    try {
      await action();
      await client.invalidateQueries({ queryKey: ['GET /api/rooms/:roomId/members', { roomId }] });
      if (done) notice(done);
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
  const other = role === 'owner' ? 'member' : 'owner';
  return (
    <Menu label={t.actionsFor(person.name)}>
      <MenuItem
        icon="people"
        onClick={() =>
          void attempt(() =>
            api('PATCH /api/rooms/:roomId/members/:memberId', { roomId, memberId: person.id, role: other }),
          )
        }
      >
        {role === 'owner' ? t.makeMember : t.makeOwner}
      </MenuItem>
      <MenuItem
        icon="close"
        danger
        onClick={() =>
          void attempt(
            () => api('DELETE /api/rooms/:roomId/members/:memberId', { roomId, memberId: person.id }),
            t.removed(person.name),
          )
        }
      >
        {t.remove}
      </MenuItem>
    </Menu>
  );
}
