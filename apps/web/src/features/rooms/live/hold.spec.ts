import { describe, expect, it, jest } from '@jest/globals';
import type { RoomEvent } from '@querschnitt/shared/events';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { Conversation, Topic, TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { type InfiniteData, QueryClient } from '@tanstack/react-query';
import { applyEvent, keepUp } from './hold';

const me = 'me';
const room = { id: 'r', slug: 'raum', seq: 10, membership: 'member', unread: 0, topicCount: 1 } as Room;
const topic = {
  id: 't',
  roomId: 'r',
  slug: '1',
  title: 'Frage',
  postCount: 1,
  readPosition: 1,
  unread: 0,
  followed: true,
  lastPost: null,
} as unknown as Topic;
const post = (position: number, author = 'tn') =>
  ({
    id: `p${position}`,
    topicId: 't',
    position,
    author: { id: author, name: author },
    mentions: [],
    replyTo: null,
    excerpt: 'Text',
    createdAt: '2026-11-24T09:00:00Z',
  }) as unknown as Post;
const event = (seq: number, type: string, data: object) =>
  ({ roomId: 'r', seq, at: '2026-11-24T09:00:00Z', type, data }) as RoomEvent;
const sent = (seq: number, position: number, author?: string) =>
  event(seq, 'post.sent', { post: post(position, author), participants: [], participantCount: 1 });

const keys = {
  mine: ['GET /api/rooms', { which: 'mine' }, 'pages'],
  view: ['GET /api/rooms/:slug/topics/:topic', { slug: 'raum', topic: '1' }],
  topics: ['GET /api/rooms/:slug/topics', { slug: 'raum', filter: 'all' }, 'pages'],
  inbox: ['GET /api/inbox', {}, 'pages'],
};
const paged = <T>(...items: T[]): InfiniteData<{ items: T[]; next: null }> => ({
  pages: [{ items, next: null }],
  pageParams: [undefined],
});

function holding() {
  const client = new QueryClient();
  client.setQueryData(keys.mine, paged(room));
  client.setQueryData(keys.view, { room, topic, solution: null, posts: [post(1)] } as TopicView);
  client.setQueryData(keys.topics, paged({ ...topic, id: 'older' }, topic));
  client.setQueryData(keys.inbox, paged({ ...topic, room: { id: 'r', slug: 'raum', name: 'Raum' } } as Conversation));
  const first = <T>(key: readonly unknown[]) => client.getQueryData<InfiniteData<{ items: T[] }>>(key)!.pages[0]!.items;
  return { client, first };
}

describe('what a client holds', () => {
  it('follows a post in the room, the list, the inbox and the open topic alike', () => {
    const { client, first } = holding();
    applyEvent(client, sent(11, 2), me);
    expect(first<Room>(keys.mine)[0]).toMatchObject({ seq: 11, unread: 1 });
    expect(first<Topic>(keys.topics).map(({ id, postCount }) => [id, postCount])).toEqual([
      ['t', 2],
      ['older', 1],
    ]);
    expect(first<Conversation>(keys.inbox)[0]).toMatchObject({ unread: 1, room: { slug: 'raum' } });
    expect(client.getQueryData<TopicView>(keys.view)!.posts.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('counts an event once, however often it is told', () => {
    const { client, first } = holding();
    for (let i = 0; i < 3; i++) applyEvent(client, sent(11, 2), me);
    expect(first<Room>(keys.mine)[0]!.unread).toBe(1);
    expect(first<Conversation>(keys.inbox)[0]!.unread).toBe(1);
    expect(client.getQueryData<TopicView>(keys.view)!.posts).toHaveLength(2);
  });

  it('does not take a topic without its room into the inbox', () => {
    const { client, first } = holding();
    applyEvent(client, event(11, 'topic.opened', { topic: { ...topic, id: 'new' }, topicCount: 2 }), me);
    expect(first<Topic>(keys.topics).map(({ id }) => id)).toEqual(['new', 'older', 't']);
    expect(first<Conversation>(keys.inbox).map(({ id, room }) => [id, room.slug])).toEqual([['t', 'raum']]);
  });

  it('leaves other rooms alone', () => {
    const { client } = holding();
    const before = client.getQueryData(keys.view);
    applyEvent(client, { ...sent(11, 2), roomId: 'another' }, me);
    expect(client.getQueryData(keys.view)).toBe(before);
  });

  it('brings an answer up to date that was under way while news came in', async () => {
    const { client } = holding();
    const stop = keepUp(client, me);
    const stale = { room, topic, solution: null, posts: [post(1)] } as TopicView;
    let answer!: (view: TopicView) => void;
    const asked = client.fetchQuery({
      queryKey: [keys.view[0], { slug: 'raum', topic: '2' }],
      queryFn: () => new Promise<TopicView>((resolve) => (answer = resolve)),
    });
    applyEvent(client, sent(11, 2), me);
    answer(stale);
    await asked;
    expect(client.getQueryData<TopicView>([keys.view[0], { slug: 'raum', topic: '2' }])!.posts).toHaveLength(2);
    stop();
  });

  it('asks, where it has to, at another moment than the others in a large room, and once for many news', () => {
    jest.useFakeTimers();
    const asked: number[] = [];
    for (let reader = 0; reader < 50; reader++) {
      jest.spyOn(Math, 'random').mockReturnValue(reader / 50);
      const { client } = holding();
      client.setQueryData(keys.mine, paged({ ...room, memberCount: 1_000 }));
      client.removeQueries({ queryKey: keys.view });
      client.removeQueries({ queryKey: keys.topics });
      for (const seq of [11, 12, 13])
        applyEvent(
          client,
          {
            ...sent(seq, seq),
            data: { post: { ...post(seq), topicId: 'unknown' }, participants: [], participantCount: 1 },
          } as RoomEvent,
          me,
        );
      client
        .getQueryCache()
        .subscribe(
          ({ query }) =>
            void (query.queryKey[0] === 'GET /api/inbox' && query.state.isInvalidated && asked.push(reader)),
        );
    }
    jest.advanceTimersByTime(2_000);
    expect(asked.length).toBeLessThan(10);
    jest.advanceTimersByTime(10_000);
    expect(asked).toHaveLength(50);
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
});
