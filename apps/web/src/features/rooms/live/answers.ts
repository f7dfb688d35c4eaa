import type { Api } from '@querschnitt/shared/contract';
import type { EventType, RoomEvent } from '@querschnitt/shared/events';
import { applyToRoom, applyToTopics, applyToTopicView } from '@querschnitt/shared/rooms/apply-room-event';
import type { Addressed } from '@querschnitt/shared/rooms/inbox.contract';
import type { Quote } from '@querschnitt/shared/rooms/posts.schema';
import type { Room, RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import type { Conversation, Topic, TopicView, Participant } from '@querschnitt/shared/rooms/topics.schema';
import type { Known } from './held';
import { type Listed, pagesOf, withPages } from './listed';

type Reading = keyof Api;
/** `undefined`: the answer cannot know the outcome, ask again. */
type Apply<Data> = (
  data: Data,
  event: RoomEvent,
  me: string | null,
  input: Record<string, unknown>,
  known: Known,
) => Data | undefined;

/** A list that was read page by page, changed as a whole. What is added or taken away, is so on the first page. */
const inPages =
  <T>(change: Apply<T[]>): Apply<Listed<T>> =>
  (data, event, me, input, known) => {
    const pages = pagesOf(data);
    const items = pages.flatMap((page) => page.items);
    const changed = change(items, event, me, input, known);
    if (!changed) return undefined;
    if (changed.length === items.length && changed.every((item, i) => item === items[i])) return data;
    const more = changed.length - items.length;
    let from = 0;
    return withPages(
      data,
      pages.map((page, i) => ({
        ...page,
        items: changed.slice(from, (from += page.items.length + (i === 0 ? more : 0))),
      })),
    );
  };

/** A removed topic takes along what was new in it. */
const room = <R extends Room>(before: R, event: RoomEvent, me: string | null, _: unknown, { topic }: Known): R => {
  const after = applyToRoom(before, event, me);
  return after !== before && event.type === 'topic.removed' && topic
    ? { ...after, unread: after.unread - topic.unread }
    : after;
};

const view: Apply<TopicView> = (before, event, me, input, known) => {
  const after = applyToTopicView(before, event, me);
  return after === before ? before : { ...after, room: room(before.room, event, me, input, known) };
};

/** A topic that comes to the top of a list, where it may not have been. `undefined`: nothing is known of it. */
const onTop = <T extends Topic>(
  items: T[],
  event: RoomEvent,
  me: string | null,
  topic: T | undefined,
): T[] | undefined => {
  if (event.type !== 'post.sent' || items.some(({ id }) => id === event.data.post.topicId))
    return applyToTopics(items, event, me) as T[] | undefined;
  return topic && [...(applyToTopics([topic], event, me) as T[]), ...items];
};

const topics: Apply<Topic[]> = (items, event, me, { filter = 'all' }, { room, topic }) => {
  if (items.length > 0 ? items[0]!.roomId !== event.roomId : room?.id !== event.roomId) return items;
  if (filter === 'all')
    return items.length > 0 || event.type === 'topic.opened' ? onTop(items, event, me, topic) : undefined;
  // Who newly belongs on a filtered list is known to the server, but for what stays off it.
  if (event.type === 'topic.opened') return filter === 'open' ? applyToTopics(items, event, me) : items;
  if (event.type === 'topic.resolved') return undefined;
  const staysOff = topic && filter !== 'unread' && (filter === 'resolved') !== (topic.resolvedPostId !== null);
  return staysOff ? items : onTop(items, event, me, filter === 'unread' ? undefined : topic);
};

const inbox: Apply<Conversation[]> = (items, event, me, _, { room, topic }) => {
  const { type, data } = event;
  if (type === 'topic.opened') return items;
  if (type === 'room.edited')
    return items.map((item) =>
      item.roomId === event.roomId ? { ...item, room: { ...item.room, name: data.name } } : item,
    );
  // What the answer begins with is not told.
  if (type === 'topic.resolved') return items.some(({ id }) => id === data.topicId) ? undefined : items;
  if (
    type === 'post.sent' &&
    (data.post.author?.id === me || room?.membership === 'none') &&
    !items.some(({ id }) => id === data.post.topicId)
  )
    return items;
  const conversation =
    room && topic?.resolvedPostId === null
      ? {
          ...topic,
          room: { id: room.id, slug: room.slug, name: room.name },
          solutionExcerpt: null,
          solutionAuthor: null,
        }
      : undefined;
  return onTop(items, event, me, conversation);
};

/** Each stands where it stood. */
const solved: Apply<Conversation[]> = (items, event, me, { filter }, known) => {
  if (filter !== 'resolved' || event.type === 'topic.resolved') return undefined;
  if (event.type !== 'post.sent') return inbox(items, event, me, {}, known);
  return items.map((item) => (applyToTopics([item], event, me)?.[0] as Conversation | undefined) ?? item);
};

/** They show the words of several posts, so what touches one of them is asked for. */
const addressed: Apply<Addressed[]> = (items, event, me, _, { room }) => {
  const { type, data } = event;
  const isTouched =
    type === 'post.restored' ||
    (type === 'post.sent' && namesMe(data.post, me)) ||
    (type === 'post.edited' && namesMe(data, me)) ||
    items.some(
      ({ post, topic, room: { slug } }) =>
        (type === 'room.edited' && slug === room?.slug) ||
        ((type === 'topic.titled' || type === 'topic.removed') && topic.id === data.topicId) ||
        ('postId' in data && [post.id, post.replyTo?.postId].includes(data.postId)),
    );
  return isTouched ? undefined : items;
};

const writers: Apply<{ items: Participant[] }> = (held, event, _, { topicId }) => {
  if (event.type !== 'post.sent' || event.data.post.topicId !== topicId) return held;
  const { author, position } = event.data.post;
  const counted = held.items.reduce((sum, { postCount }) => sum + postCount, 0);
  if (counted >= position) return held;
  // Some who wrote are not listed: they have gone, or are too many.
  if (!author || counted !== position - 1) return undefined;
  const postCount = (held.items.find(({ person }) => person.id === author.id)?.postCount ?? 0) + 1;
  const others = held.items.filter(({ person }) => person.id !== author.id);
  const place = others.filter((other) => other.postCount > postCount).length;
  return { ...held, items: [...others.slice(0, place), { person: author, postCount }, ...others.slice(place)] };
};

const held = <Data>(change: Apply<Data>) => change as unknown as Apply<unknown>;

/** How each answer that is held follows the news. */
export const answers: Partial<Record<Reading, Apply<unknown>>> = {
  'GET /api/rooms/:slug': held<RoomView>(room),
  'GET /api/rooms/:slug/topics/:topic': held<TopicView>(view),
  'GET /api/rooms': held(inPages<Room>((rooms, ...more) => rooms.map((one) => room(one, ...more)))),
  'GET /api/rooms/:slug/topics': held(inPages(topics)),
  'GET /api/topics': held(inPages(solved)),
  'GET /api/topics/:topicId/writers': held(writers),
  'GET /api/inbox': held(inPages(inbox)),
  'GET /api/inbox/addressed': held(inPages(addressed)),
};

/** Whether it mentions me or answers me. */
export const namesMe = ({ mentions, replyTo }: { mentions: string[]; replyTo?: Quote | null }, me: string | null) =>
  me !== null && (mentions.includes(me) || replyTo?.authorId === me);

/** What events do not tell enough about, is asked for again. */
export const askAgain: Partial<Record<EventType, Reading[]>> = {
  'topic.removed': ['GET /api/rooms'],
  'room.joined': ['GET /api/rooms/:roomId/members'],
  'room.left': ['GET /api/rooms/:roomId/members'],
  'room.role_set': ['GET /api/rooms/:roomId/members'],
};
