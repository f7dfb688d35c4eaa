import { useSuspenseQuery } from '@tanstack/react-query';
import { indexNeeds } from '../../features/rooms/needs';
import { NewTopic } from '../../features/rooms/room/NewTopic';
import { texts } from '../../features/rooms/room/new-topic-texts';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { requireMember, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ params, me }: PageContext) => {
  requireMember(me);
  return [...indexNeeds(me), get('GET /api/rooms/:slug', { slug: params.room! })];
};

export default function Page() {
  requireMember(useMe().me);
  const t = useTexts(texts);
  const { room: slug } = useParams('room');
  const { data: room } = useSuspenseQuery(get('GET /api/rooms/:slug', { slug }));
  return (
    <Shell className="room" index={<RoomsIndex room={slug} />}>
      <PageHead title={t.newTopicIn(room.name)} up={`/raeume/${slug}`} />
      <div className="page-body col">
        <NewTopic room={room} />
      </div>
    </Shell>
  );
}
