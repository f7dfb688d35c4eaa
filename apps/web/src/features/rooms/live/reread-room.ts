import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import type { QueryClient } from '@tanstack/react-query';
import { api, get } from '../../../platform/api';

const VIEW = 'GET /api/rooms/:slug/topics/:topic';

/** Reads again what is held of a room. Open topics keep the place one reads at, so they are not simply fetched anew. */
export async function rereadRoom(client: QueryClient, roomId: string) {
  const others = client.invalidateQueries({
    predicate: ({ queryKey }) =>
      typeof queryKey[0] === 'string' &&
      /^GET \/api\/(rooms|inbox|topics|start)/.test(queryKey[0]) &&
      queryKey[0] !== VIEW,
  });
  const views = client
    .getQueryCache()
    .findAll({ queryKey: [VIEW] })
    .filter(({ state }) => (state.data as TopicView | undefined)?.room.id === roomId);
  await Promise.all([
    others,
    ...views.map((query) =>
      query.isActive()
        ? rereadView(client, query.queryKey)
        : client.removeQueries({ queryKey: query.queryKey, exact: true }),
    ),
  ]);
}

async function rereadView(client: QueryClient, queryKey: readonly unknown[]) {
  const held = client.getQueryData<TopicView>(queryKey)!;
  const first = held.posts[0]?.position;
  const reachedEnd = (held.posts.at(-1)?.position ?? 0) >= held.topic.postCount;
  const [, { slug, topic }] = queryKey as ReturnType<typeof get<typeof VIEW>>['queryKey'] &
    [string, { slug: string; topic: string }];
  const fresh = await api(VIEW, {
    slug,
    topic,
    ...(first === undefined || reachedEnd ? {} : { at: held.posts[held.posts.length >> 1]!.position }),
  });
  client.setQueryData(queryKey, fresh);
}
