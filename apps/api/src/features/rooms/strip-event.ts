import type { Events, EventType } from '@querschnitt/shared/events';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';

/** A person as the log knows them: by their id. Filled in before anybody reads it. */
const idOf = <P extends PersonRef | null>(person: P) => (person && { id: person.id }) as P;
const noText = { html: '', excerpt: '', mentions: [] };

/** How each event loses words and names; the others have none. */
const strippers: { [T in EventType]?: (data: Events[T]) => Events[T] } = {
  'room.edited': (data) => ({ ...data, name: '', purpose: '' }),
  'room.joined': (data) => ({ ...data, person: idOf(data.person) }),
  'room.role_set': (data) => ({ ...data, person: idOf(data.person) }),
  'topic.opened': ({ topic, ...data }) => ({
    ...data,
    topic: { ...topic, title: null, slug: '', opening: '', author: idOf(topic.author) },
  }),
  'topic.titled': (data) => ({ ...data, title: '', slug: '' }),
  'topic.resolved': ({ solution, ...data }) => ({
    ...data,
    solution: solution && { ...solution, html: '', author: idOf(solution.author) },
  }),
  'post.sent': ({ post, participants, ...data }) => ({
    ...data,
    participants: participants.map(idOf),
    post: {
      ...post,
      ...noText,
      author: idOf(post.author),
      replyTo: post.replyTo && { ...post.replyTo, authorName: null, excerpt: null },
    },
  }),
  'post.edited': (data) => ({ ...data, ...noText }),
  'post.restored': (data) => ({ ...data, ...noText }),
};

export const stripEvent = <T extends EventType>(type: T, data: Events[T]): Events[T] =>
  (strippers[type] as ((data: Events[T]) => Events[T]) | undefined)?.(data) ?? data;
