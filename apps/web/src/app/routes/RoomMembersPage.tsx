import { isGranted } from '@querschnitt/shared/kernel/right';
import { canManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { useSuspenseQuery } from '@tanstack/react-query';
import { indexNeeds } from '../../features/rooms/needs';
import { Invite } from '../../features/rooms/room/Invite';
import { Members, membersOf } from '../../features/rooms/room/Members';
import { texts } from '../../features/rooms/room/members-texts';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { requireMember, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = async ({ params, me, client }: PageContext) => {
  requireMember(me);
  const room = await client.fetchQuery(get('GET /api/rooms/:slug', { slug: params.room! }));
  return [...indexNeeds(me), membersOf(room.id)];
};

export default function Page() {
  const { me } = useMe();
  requireMember(me);
  const t = useTexts(texts);
  const { room: slug } = useParams('room');
  const { data: room } = useSuspenseQuery(get('GET /api/rooms/:slug', { slug }));
  return (
    <Shell className="room" index={<RoomsIndex room={slug} />}>
      <PageHead title={t.membersOf(room.name)} up={`/raeume/${slug}`} />
      <div className="page-body col">
        <Members room={room} />
        {isGranted(canManageRoom(me, room)) && <Invite room={room} />}
      </div>
    </Shell>
  );
}
