import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from '../../platform/router';
import { indexNeeds } from '../../features/rooms/needs';
import { RoomAside } from '../../features/rooms/room/RoomAside';
import { RoomScreen } from '../../features/rooms/room/RoomScreen';
import { asFilter, topicsOf } from '../../features/rooms/room/TopicList';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { Shell } from '../../ui/Shell';

export const preload = ({ params, search, me }: PageContext) => [
  ...indexNeeds(me),
  get('GET /api/rooms/:slug', { slug: params.room! }),
  topicsOf(params.room!, asFilter(search.get('filter'))),
];

export default function Page() {
  const { room: slug } = useParams('room');
  const [search] = useSearchParams();
  const { data: room } = useSuspenseQuery(get('GET /api/rooms/:slug', { slug }));
  return (
    <Shell className="room" index={<RoomsIndex room={slug} />} context={<RoomAside room={room} />}>
      <RoomScreen room={room} filter={asFilter(search.get('filter'))} />
    </Shell>
  );
}
