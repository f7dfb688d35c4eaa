import type { RoomEvent } from '../events.js';
import { apply } from './appliers.js';
import { type HeldRoom, onRoom } from './apply-to-room.js';
import { onTopic } from './apply-to-topic.js';
import { onTopicView } from './apply-to-topic-view.js';
import type { Topic, TopicView } from './topics.schema.js';

/** A room, alone or with its owners. An event already counted changes nothing. `me` is the viewer's member id. */
export function applyToRoom<R extends HeldRoom>(room: R, event: RoomEvent, me: string | null): R {
  if (event.roomId !== room.id || event.seq <= room.seq) return room;
  return { ...room, ...apply(onRoom, room, event, me), seq: event.seq };
}

/**
 * Topics of one room, newest activity first.
 * @returns `undefined` where the event concerns a topic beyond the loaded ones: fetch the list again
 */
export function applyToTopics(topics: Topic[], event: RoomEvent, me: string | null): Topic[] | undefined {
  if (event.type === 'topic.opened') return withOpened(topics, event.data.topic, me);
  const topicId = topicOf(event);
  if (event.type === 'topic.removed') return topics.filter(({ id }) => id !== topicId);
  if (!topicId)
    return topics.map((topic) => (topic.roomId === event.roomId ? apply(onTopic, topic, event, me) : topic));
  const held = topics.find(({ id }) => id === topicId);
  if (!held) return event.type === 'post.sent' ? undefined : topics;
  const changed = apply(onTopic, held, event, me);
  if (changed.postCount === held.postCount) return topics.map((topic) => (topic === held ? changed : topic));
  return [changed, ...topics.filter((topic) => topic !== held)];
}

/** An open topic with its room, its answer and the run of posts that is loaded. */
export function applyToTopicView(view: TopicView, event: RoomEvent, me: string | null): TopicView {
  if (event.roomId !== view.room.id || event.seq <= view.room.seq) return view;
  const inRoom = { ...view, room: applyToRoom(view.room, event, me) };
  if ((topicOf(event) ?? view.topic.id) !== view.topic.id) return inRoom;
  const changed = apply(onTopicView, inRoom, event, me);
  return { ...changed, topic: apply(onTopic, view.topic, event, me) };
}

/** Whether one follows a new topic shows in those held already, or in having opened it. */
function withOpened(topics: Topic[], opened: Topic, me: string | null): Topic[] | undefined {
  const own = me !== null && opened.author?.id === me;
  if (!topics.length && !own && me !== null) return undefined;
  const followed = own || (topics[0]?.followed ?? false);
  return [{ ...opened, followed }, ...topics.filter(({ id }) => id !== opened.id)];
}

const topicOf = ({ data }: RoomEvent): string | undefined =>
  'topicId' in data ? data.topicId : 'post' in data ? data.post.topicId : 'topic' in data ? data.topic.id : undefined;
