import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventType, RoomEvent } from '@querschnitt/shared/events';
import { applyRoomEvent, type RoomState } from '@querschnitt/shared/rooms/apply-room-event';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

type Person = Visitor & { id: string };

interface Scene {
  roomId: string;
  slug: string;
  topic: Topic;
  /** Written by `author`, answered by `reply`. */
  post: Post;
  reply: Post;
  owner: Person;
  author: Person;
  stranger: Person;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** What brings about each event. A new type in the catalogue does not compile without a line here. */
const deeds: Record<EventType, (scene: Scene) => Promise<unknown>> = {
  'room.edited': ({ roomId, owner }) => owner.call('PATCH /api/rooms/:roomId', { roomId, name: `Neu ${randomUUID()}`, purpose: 'Anders', visibility: 'internal', sectors: ['social'] }),
  'room.joined': ({ roomId, stranger }) => stranger.call('POST /api/rooms/:roomId/join', { roomId }),
  'room.role_set': ({ roomId, owner, author }) => owner.call('PATCH /api/rooms/:roomId/members/:memberId', { roomId, memberId: author.id, role: 'owner' }),
  'room.left': ({ roomId, author }) => author.call('POST /api/rooms/:roomId/leave', { roomId }),
  'topic.opened': ({ roomId, author }) => author.call('POST /api/rooms/:roomId/topics', { roomId, title: 'Noch eine Frage', postId: randomUUID(), source: 'Wie geht das?' }),
  'topic.titled': ({ topic, owner }) => owner.call('PATCH /api/topics/:topicId', { topicId: topic.id, title: 'Ein besserer Titel' }),
  'topic.resolved': ({ topic, post, owner }) => owner.call('PUT /api/topics/:topicId/solution', { topicId: topic.id, postId: post.id }),
  'post.sent': ({ topic, post, stranger, owner }) => say(stranger, topic.id, `Von außen, @${handles.get(owner.id)!}`, { replyTo: post.id }),
  'post.edited': ({ post, author, owner }) => author.call('PATCH /api/posts/:postId', { postId: post.id, source: `Anders, @${handles.get(owner.id)!}` }),
  'post.deleted': ({ post, author }) => author.call('DELETE /api/posts/:postId', { postId: post.id }),
  'post.restored': async ({ post, author }) => {
    await author.call('DELETE /api/posts/:postId', { postId: post.id });
    await author.call('POST /api/posts/:postId/restore', { postId: post.id });
  },
  'post.reacted': ({ post, owner }) => owner.call('PUT /api/posts/:postId/reactions/:kind', { postId: post.id, kind: 'thanks' }),
};

const handles = new Map<string, string>();

async function scene(): Promise<Scene> {
  const [author, stranger] = [await world.member(), await world.member()];
  const { room, topic, owner } = await roomOf(world, { members: [author] });
  for (const { id, handle } of await world.sql<{ id: string; handle: string }>('select id, handle from members')) handles.set(id, handle);
  world.clock.advance({ minutes: 1 });
  const post = await say(author, topic.id, 'Mein Beitrag');
  const reply = await say(owner, topic.id, 'Dazu', { replyTo: post.id });
  await author.call('PUT /api/posts/:postId/reactions/:kind', { postId: reply.id, kind: 'helpful' });
  await roomOf(world);
  world.clock.advance({ minutes: 1 });
  return { roomId: room.id, slug: room.slug, topic, post, reply, owner, author, stranger };
}

async function read(who: Visitor, { slug, topic }: Scene): Promise<RoomState> {
  const open = await who.call('GET /api/rooms/:slug/topics/:topic', { slug, topic: topic.slug });
  const topics = await who.call('GET /api/rooms/:slug/topics', { slug });
  const room = await who.call('GET /api/rooms/:slug', { slug });
  return { room, topics: topics.items, open };
}

const missed = async (who: Visitor, { roomId }: Scene, since: number) => (await who.call('GET /api/rooms/:roomId/events', { roomId, since })).events as RoomEvent[];

/** Applies everything in order; each event twice, as a client that reconnects may. */
const applied = (state: RoomState, events: RoomEvent[], me: string | null) =>
  events.reduce<RoomState>((held, event) => {
    const next = applyRoomEvent(held, event, me);
    if (!next) throw new Error(`${event.type} cannot be applied`);
    return applyRoomEvent(next, event, me)!;
  }, state);

const withoutSeq = ({ room, topics, open }: RoomState) => ({ room: { ...room, seq: 0 }, topics, open: open && { ...open, room: { ...open.room, seq: 0 } } });

describe('what a client holds, with the events since, is what a fresh read answers', () => {
  it.each(Object.keys(deeds) as EventType[])('after %s', async (type) => {
    const here = await scene();
    const readers: Visitor[] = [here.owner, here.author, here.stranger];
    const before = await Promise.all(readers.map((who) => read(who, here)));
    await deeds[type](here);
    for (const [nth, who] of readers.entries()) {
      const held = before[nth]!;
      const events = await missed(who, here, held.room.seq);
      expect(events.map((event) => event.type)).toContain(type);
      const fresh = await read(who, here);
      expect(applied(held, events, who.id)).toEqual(fresh);
      // Without its applier the event would leave everything as it was, and the line above would notice.
      if (type !== 'post.restored') expect(withoutSeq(held)).not.toEqual(withoutSeq(fresh));
    }
  });

  it('after marking and unmarking, for a guest in a public room, and after all of them in a row', async () => {
    const here = await scene();
    const held = await read(world.guest, here);
    for (const type of ['post.sent', 'topic.titled', 'topic.resolved', 'post.reacted', 'post.edited', 'post.deleted', 'topic.opened', 'room.role_set', 'room.left'] as const) {
      world.clock.advance({ minutes: 1 });
      await deeds[type](here);
    }
    expect(applied(held, await missed(world.guest, here, held.room.seq), null)).toEqual(await read(world.guest, here));
  });

  it('never silently skips: a gap is reported', async () => {
    const here = await scene();
    const held = await read(here.owner, here);
    await deeds['topic.titled'](here);
    await deeds['post.reacted'](here);
    const [, second] = await missed(here.owner, here, held.room.seq);
    expect(applyRoomEvent(held, second!, here.owner.id)).toBeUndefined();
  });
});
