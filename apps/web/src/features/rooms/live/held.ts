import type { RoomEvent } from '@querschnitt/shared/events';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { Topic, TopicView } from '@querschnitt/shared/rooms/topics.schema';
import type { QueryClient } from '@tanstack/react-query';
import { type Listed, pagesOf } from './listed';

const VIEW = 'GET /api/rooms/:slug/topics/:topic';

const heldOf = <Data>(client: QueryClient, on: string) =>
  client.getQueriesData<Data>({ queryKey: [on] }).flatMap(([, data]) => (data === undefined ? [] : [data]));

/** Every copy that is held of a room. */
export const heldRooms = (client: QueryClient, roomId: string): Room[] =>
  [
    ...heldOf<Room>(client, 'GET /api/rooms/:slug'),
    ...heldOf<TopicView>(client, VIEW).map(({ room }) => room),
    ...heldOf<Listed<Room>>(client, 'GET /api/rooms').flatMap((list) => pagesOf(list).flatMap(({ items }) => items)),
  ].filter(({ id }) => id === roomId);

/** The smallest number among all that is held of a room: from there on everything has to be told. */
export function heldSeq(client: QueryClient, roomId: string): number {
  const seqs = heldRooms(client, roomId).map(({ seq }) => seq);
  return seqs.length ? Math.min(...seqs) : 0;
}

/** What is held of where something happens, as it was before, also what the list to be changed does not show. */
export interface Known {
  room: Room | undefined;
  topic: Topic | undefined;
}

export function knownOf(client: QueryClient, { roomId, data }: RoomEvent): Known {
  const topicId = 'post' in data ? data.post.topicId : 'topicId' in data ? data.topicId : undefined;
  const lists = [
    ...heldOf<Listed<Topic>>(client, 'GET /api/rooms/:slug/topics'),
    ...heldOf<Listed<Topic>>(client, 'GET /api/inbox'),
  ];
  const topics = [
    ...heldOf<TopicView>(client, VIEW).map(({ topic }) => topic),
    ...lists.flatMap((list) => pagesOf(list).flatMap(({ items }) => items)),
  ];
  return { room: heldRooms(client, roomId)[0], topic: topics.find(({ id }) => id === topicId) };
}
