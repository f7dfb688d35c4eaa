import type { Api } from '@querschnitt/shared/contract';
import type { EventType, RoomEvent } from '@querschnitt/shared/events';
import { applyToRoom, applyToTopics, applyToTopicView } from '@querschnitt/shared/rooms/apply-room-event';
import type { Room, RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import type { Conversation, Topic, TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { type Listed, pagesOf, withPages } from './listed';

type Reading = keyof Api;
/** `undefined`: the answer cannot know the outcome, ask again. */
type Apply<Data> = (data: Data, event: RoomEvent, me: string | null, input: Record<string, unknown>) => Data | undefined;

/** A list that was read page by page, changed as a whole. What is added or taken away, is so on the first page. */
const inPages =
  <T>(change: Apply<T[]>): Apply<Listed<T>> =>
  (data, event, me, input) => {
    const pages = pagesOf(data);
    const items = pages.flatMap((page) => page.items);
    const changed = change(items, event, me, input);
    if (!changed) return undefined;
    if (changed.length === items.length && changed.every((item, i) => item === items[i])) return data;
    const more = changed.length - items.length;
    let from = 0;
    return withPages(data, pages.map((page, i) => ({ ...page, items: changed.slice(from, (from += page.items.length + (i === 0 ? more : 0))) })));
  };

/** Each topic changed where it stands; none is added. */
const inPlace = <T extends Topic>(items: T[], event: RoomEvent, me: string | null): T[] =>
  event.type === 'topic.opened' ? items : items.map((item) => (item.roomId === event.roomId ? ((applyToTopics([item], event, me)?.[0] as T | undefined) ?? item) : item));

const topics: Apply<Topic[]> = (items, event, me, { filter }) => {
  if (items.length > 0 && items[0]!.roomId !== event.roomId) return items;
  if (filter === undefined || filter === 'all') return items.length > 0 || event.type === 'topic.opened' ? applyToTopics(items, event, me) : undefined;
  // A filtered list keeps what is on it; who newly belongs there is known to the server.
  const held = inPlace(items, event, me);
  return event.type === 'topic.resolved' || (event.type === 'post.sent' && !items.some(({ id }) => id === event.data.post.topicId)) ? undefined : held;
};

const inbox: Apply<Conversation[]> = (items, event, me) => {
  if (event.type !== 'post.sent') return inPlace(items, event, me);
  if (event.data.post.author?.id === me) return items;
  return applyToTopics(items, event, me) as Conversation[] | undefined;
};

const held = <Data>(change: Apply<Data>) => change as unknown as Apply<unknown>;

/** How each answer that is held follows the news. */
export const answers: Partial<Record<Reading, Apply<unknown>>> = {
  'GET /api/rooms/:slug': held<RoomView>(applyToRoom),
  'GET /api/rooms/:slug/topics/:topic': held<TopicView>(applyToTopicView),
  'GET /api/rooms': held(inPages<Room>((rooms, event, me) => rooms.map((room) => applyToRoom(room, event, me)))),
  'GET /api/rooms/:slug/topics': held(inPages(topics)),
  'GET /api/inbox': held(inPages(inbox)),
};

/** Answers too interwoven to be changed here are asked for again, once for a burst of news. */
export const askAgain: Partial<Record<EventType, Reading[]>> = {
  'post.sent': ['GET /api/inbox/counts', 'GET /api/inbox/addressed', 'GET /api/topics', 'GET /api/topics/:topicId/writers'],
  'topic.resolved': ['GET /api/topics'],
  'room.joined': ['GET /api/rooms/:roomId/members'],
  'room.left': ['GET /api/rooms/:roomId/members'],
  'room.role_set': ['GET /api/rooms/:roomId/members'],
};
