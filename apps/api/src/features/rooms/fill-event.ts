import type { RoomEvent } from '@querschnitt/shared/events';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';

/** Everything events may speak of, by id, as it reads now. Of a deleted post nothing but when that was. */
export interface Contents {
  room: { name: string; purpose: string; version: number };
  posts: Record<
    string,
    { html: string; excerpt: string; mentions: string[]; deletedAt: string | null; moderated: boolean }
  >;
  topics: Record<string, { title: string | null; slug: string; version: number }>;
  people: Record<string, PersonRef>;
}

/** Ids of what an event speaks of. */
export function mentionedIn({ data, type }: RoomEvent): { posts: string[]; topics: string[]; people: string[] } {
  switch (type) {
    case 'room.joined':
    case 'room.role_set':
      return { posts: [], topics: [], people: ids([data.person]) };
    case 'topic.opened':
      return { posts: [], topics: [data.topic.id], people: ids([data.topic.author]) };
    case 'topic.titled':
      return { posts: [], topics: [data.topicId], people: [] };
    case 'topic.resolved':
      return { posts: data.solution ? [data.solution.postId] : [], topics: [], people: ids([data.solution?.author]) };
    case 'post.sent':
      return {
        posts: [data.post.id, ...(data.post.replyTo ? [data.post.replyTo.postId] : [])],
        topics: [],
        people: [
          ...ids([data.post.author, ...data.participants]),
          ...(data.post.replyTo?.authorId ? [data.post.replyTo.authorId] : []),
        ],
      };
    case 'post.edited':
    case 'post.restored':
      return { posts: [data.postId], topics: [], people: [] };
    default:
      return { posts: [], topics: [], people: [] };
  }
}

const ids = (people: ({ id: string } | null | undefined)[]) => people.flatMap((person) => person?.id ?? []);

export function fillEvent(event: RoomEvent, { room, posts, topics, people }: Contents): RoomEvent {
  const person = (stripped: { id: string } | null) => (stripped && people[stripped.id]) ?? null;
  const text = (postId: string) => {
    const { html = '', excerpt = '', mentions = [] } = posts[postId] ?? {};
    return { html, excerpt, mentions };
  };
  switch (event.type) {
    case 'room.edited':
      return { ...event, data: { ...event.data, ...room } };
    case 'room.joined':
      return { ...event, data: { ...event.data, person: person(event.data.person) } };
    case 'room.role_set':
      return { ...event, data: { ...event.data, person: person(event.data.person) } };
    case 'topic.opened': {
      const { topic } = event.data;
      return {
        ...event,
        data: { ...event.data, topic: { ...topic, ...topics[topic.id], author: person(topic.author) } },
      };
    }
    case 'topic.titled': {
      const { title, slug, version } = topics[event.data.topicId] ?? event.data;
      return { ...event, data: { ...event.data, title: title ?? '', slug, version } };
    }
    case 'topic.resolved': {
      const { solution } = event.data;
      return {
        ...event,
        data: {
          ...event.data,
          solution: solution && { ...solution, html: text(solution.postId).html, author: person(solution.author) },
        },
      };
    }
    case 'post.sent': {
      const { post, participants } = event.data;
      const quoted = post.replyTo && posts[post.replyTo.postId];
      const replyTo = post.replyTo && {
        ...post.replyTo,
        authorName: (post.replyTo.authorId && people[post.replyTo.authorId]?.name) ?? null,
        excerpt: quoted && !quoted.deletedAt ? quoted.excerpt : null,
      };
      const filled = {
        ...post,
        ...text(post.id),
        deletedAt: posts[post.id]?.deletedAt ?? null,
        moderated: posts[post.id]?.moderated ?? false,
        author: person(post.author),
        replyTo,
      };
      return {
        ...event,
        data: { ...event.data, post: filled, participants: participants.flatMap((one) => person(one) ?? []) },
      };
    }
    case 'post.edited':
    case 'post.restored':
      return { ...event, data: { ...event.data, ...text(event.data.postId) } } as RoomEvent;
    default:
      return event;
  }
}
