import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { ReadMarks } from '@querschnitt/shared/rooms/socket';
import type { Conversation, Topic, TopicView } from '@querschnitt/shared/rooms/topics.schema';
import type { QueryClient } from '@tanstack/react-query';
import { COUNTS, countNews, isAwaited } from './count-news';
import { askSoon } from './hold';
import { type Listed, pagesOf, withPages } from './listed';

/** As another tab tells it, or as the answer to this one, which also knows what is left in the topic. */
interface Marks extends ReadMarks {
  topics: (ReadMarks['topics'][number] & { unread?: number })[];
}

/** What I have read, here or in another tab, in everything that shows a count. */
export function applyReadMarks(client: QueryClient, { roomId, roomUnread, topics }: Marks) {
  const marks = new Map(topics.map((mark) => [mark.topicId, mark]));
  const inTopic = <T extends Topic>(topic: T): T => {
    const mark = marks.get(topic.id);
    if (!mark || topic.readPosition >= mark.position) return topic;
    return {
      ...topic,
      readPosition: mark.position,
      unread: mark.unread ?? Math.min(topic.unread, Math.max(0, topic.postCount - mark.position)),
    };
  };
  const inRoom = <R extends Room>(room: R): R =>
    room.id === roomId && room.unread !== roomUnread ? { ...room, unread: roomUnread } : room;

  change<Room>(client, ['GET /api/rooms/:slug'], inRoom);
  change<TopicView>(client, ['GET /api/rooms/:slug/topics/:topic'], (view) => ({
    ...view,
    room: inRoom(view.room),
    topic: inTopic(view.topic),
  }));
  change<Listed<Room>>(client, ['GET /api/rooms'], inPages(inRoom));
  change<Listed<Topic>>(client, ['GET /api/rooms/:slug/topics'], inPages(inTopic));
  change<Listed<Conversation>>(client, ['GET /api/inbox'], inPages(inTopic));
  if (isAwaited(client)) askSoon(client, ['GET /api/inbox/addressed']);
  if (!countNews(client) || isAwaited(client)) askSoon(client, COUNTS);
}

const change = <Data>(client: QueryClient, queryKey: readonly unknown[], f: (data: Data) => Data) =>
  client.setQueriesData<Data>({ queryKey, exact: false }, (data) => data && f(data));

const inPages =
  <T>(f: (item: T) => T) =>
  (data: Listed<T>): Listed<T> =>
    withPages(
      data,
      pagesOf(data).map((page) => ({ ...page, items: page.items.map(f) })),
    );
