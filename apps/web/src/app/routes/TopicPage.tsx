import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from '../../platform/router';
import { indexNeeds } from '../../features/rooms/needs';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import { TopicAside } from '../../features/rooms/topic/TopicAside';
import { ANSWER, topicView } from '../../features/rooms/topic/topic-view';
import { TopicScreen } from '../../features/rooms/topic/TopicScreen';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { Shell } from '../../ui/Shell';

export async function preload({ params, search, me, client }: PageContext) {
  const need = topicView(params.room!, params.topic!, linkedPosition(search));
  const { topic } = await client.fetchQuery(need);
  return [...indexNeeds(me), get('GET /api/topics/:topicId/writers', { topicId: topic.id })];
}

export default function Page() {
  const { room, topic } = useParams('room', 'topic');
  const [search] = useSearchParams();
  const at = linkedPosition(search);
  const { data: view } = useQuery(topicView(room, topic, at));
  return (
    <Shell
      className="topic"
      index={<RoomsIndex room={room} topic={view?.topic.id} />}
      context={view && <TopicAside view={view} />}
    >
      <TopicScreen key={`${topic} ${at}`} slug={room} topic={topic} at={at} answering={search.has(ANSWER)} />
    </Shell>
  );
}

/** `?beitrag=14` */
function linkedPosition(search: URLSearchParams) {
  const at = Number(search.get('beitrag'));
  return Number.isInteger(at) && at > 0 ? at : undefined;
}
