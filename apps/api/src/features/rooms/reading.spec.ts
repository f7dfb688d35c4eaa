import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadMarks } from '@querschnitt/shared/rooms/socket';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { type Ear, openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { Sockets } from '../../platform/realtime/sockets.js';

let world: World;
let mia: Visitor & { id: string };
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia Öhler', handle: 'mia-oehler' });
});
afterAll(() => world.close());

const view = (who: Visitor, room: { slug: string }, topic: { slug: string }, at?: number) =>
  who.call('GET /api/rooms/:slug/topics/:topic', { slug: room.slug, topic: topic.slug, at });

describe('reading', () => {
  it('opens a long topic at the first unread post and goes on in both directions', async () => {
    const { room, topic, owner } = await roomOf(world, { members: [mia] });
    for (let nth = 2; nth <= 120; nth++) await say(owner, topic.id, `Beitrag ${nth}`);
    await mia.call('PUT /api/topics/:topicId/read', { topicId: topic.id, position: 60 });
    const open = await view(mia, room, topic);
    expect(open.topic).toMatchObject({ readPosition: 60, unread: 60, postCount: 120 });
    expect(open.posts.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, nth) => 46 + nth));
    const before = await mia.call('GET /api/topics/:topicId/posts', { topicId: topic.id, from: 1, to: 45 });
    expect(before.items).toHaveLength(45);
    expect((await view(mia, room, topic, 120)).posts.at(-1)!.position).toBe(120);
    expect((await view(world.guest, room, topic)).posts[0]!.position).toBe(1);
  }, 60_000);

  it('shows who writes in a topic, those with most posts first', async () => {
    const [ida, jule] = [await world.member(), await world.member()];
    const { topic, owner } = await roomOf(world, { members: [ida, jule] });
    for (const who of [jule, ida, jule, jule, ida]) await say(who, topic.id, 'Auch von mir');
    const { items } = await world.guest.call('GET /api/topics/:topicId/writers', { topicId: topic.id });
    expect(items.map(({ person, postCount }) => [person.id, postCount])).toEqual([
      [jule.id, 3],
      [ida.id, 2],
      [owner.id, 1],
    ]);
  });

  it('only ever moves forward, and clears the badges it caused', async () => {
    const { room, topic, owner } = await roomOf(world, { members: [mia] });
    await say(owner, topic.id, 'Neu für @mia-oehler');
    const tab = await mia.socket();
    const before = await mia.call('GET /api/inbox/counts');
    expect(await mia.call('PUT /api/topics/:topicId/read', { topicId: topic.id, position: 99 })).toEqual({
      position: 2,
      unread: 0,
      roomUnread: 0,
    });
    expect(await mia.call('PUT /api/topics/:topicId/read', { topicId: topic.id, position: 1 })).toMatchObject({
      position: 2,
    });
    const after = await mia.call('GET /api/inbox/counts');
    expect([before.conversations - after.conversations, before.posts - after.posts, before.toMe - after.toMe]).toEqual([
      1, 2, 1,
    ]);
    await tab.until(() => tab.heard.read?.[0]?.[0].topics[0]?.topicId === topic.id);
    expect((await mia.call('GET /api/rooms', { which: 'mine' })).items.find(({ id }) => id === room.id)?.unread).toBe(
      0,
    );
  });

  it('counts nothing as new that was there before one joined, and one’s own posts never', async () => {
    const late = await world.member();
    const { room, topic, owner } = await roomOf(world);
    await late.call('POST /api/rooms/:roomId/join', { roomId: room.id });
    expect(await late.call('GET /api/inbox/counts')).toEqual({ conversations: 0, posts: 0, toMe: 0 });
    await say(late, topic.id, 'Hallo');
    expect((await late.call('GET /api/inbox')).items).toEqual([]);
    await say(owner, topic.id, 'Willkommen');
    expect((await late.call('GET /api/inbox')).items).toMatchObject([{ id: topic.id, unread: 1 }]);
    await late.call('POST /api/inbox/read');
    expect((await late.call('GET /api/inbox')).items).toEqual([]);
  });

  it('of a whole room, or of everything, is heard in all tabs of the reader and by nobody else', async () => {
    const [one, other] = [await roomOf(world, { members: [mia] }), await roomOf(world, { members: [mia] })];
    const [tab, second, stranger] = [await mia.socket(), await mia.socket(), await one.owner.socket()];
    const heard = (ear: Ear) => (ear.heard.read ?? []).map(([marks]) => marks);
    await say(one.owner, one.topic.id, 'Neu');
    await mia.call('POST /api/rooms/:roomId/read', { roomId: one.room.id });
    const ofOne = { roomId: one.room.id, roomUnread: 0, topics: [{ topicId: one.topic.id, position: 2 }] };
    for (const ear of [tab, second]) await ear.until(() => heard(ear).length === 1);
    expect([heard(tab), heard(second)]).toEqual([[ofOne], [ofOne]]);
    await say(one.owner, one.topic.id, 'Noch etwas');
    await mia.call('POST /api/inbox/read');
    for (const ear of [tab, second]) {
      await ear.until(() => heard(ear).some(({ roomId }) => roomId === other.room.id) && heard(ear).length > 2);
      expect(heard(ear)).toContainEqual({ ...ofOne, topics: [{ topicId: one.topic.id, position: 3 }] });
    }
    await stranger.settle();
    expect(heard(stranger)).toEqual([]);
    // Without addressing its readers alone the same would be heard by others (negative control).
    const toAll = (_: string, type: 'read', marks: ReadMarks) => void world.get(Sockets).io!.emit(type, marks);
    await say(one.owner, one.topic.id, 'Und noch etwas');
    await without(world.get(Realtime), 'notifyMember', toAll, () => mia.call('POST /api/inbox/read'));
    await stranger.until(() => heard(stranger).length > 0);
  });

  it('of everything can be taken back, but not what was read since', async () => {
    const reader = await world.member();
    const [one, other] = [await roomOf(world, { members: [reader] }), await roomOf(world, { members: [reader] })];
    for (const { owner, topic } of [one, other, one]) await say(owner, topic.id, 'Neu');
    await say(reader, one.topic.id, 'Von mir');
    const news = async () => ({
      counts: await reader.call('GET /api/inbox/counts'),
      rooms: (await reader.call('GET /api/rooms', { which: 'mine' })).items.map(({ id, unread }) => [id, unread]),
    });
    const before = await news();
    expect(before.counts.posts).toBe(5);
    const { moved } = await reader.call('POST /api/inbox/read');
    expect((await news()).counts.posts).toBe(0);
    const tab = await reader.socket();
    await reader.call('POST /api/inbox/unread', { moved });
    expect(await news()).toEqual(before);
    await tab.until(() => (tab.heard.changed ?? []).some(([what]) => what === 'rooms'));
    await reader.call('POST /api/inbox/unread', { moved });
    expect(await news()).toEqual(before);
    await reader.call(
      'POST /api/inbox/unread',
      await reader.call('POST /api/rooms/:roomId/read', { roomId: one.room.id }),
    );
    expect(await news()).toEqual(before);

    const again = await reader.call('POST /api/inbox/read');
    await say(other.owner, other.topic.id, 'Später');
    await reader.call('PUT /api/topics/:topicId/read', { topicId: other.topic.id, position: 3 });
    await reader.call('POST /api/inbox/unread', again);
    expect((await reader.call('GET /api/inbox')).items.map(({ id }) => id)).toEqual([one.topic.id]);
  });

  it('turns pages of topics without losing or doubling one', async () => {
    const { room, owner } = await roomOf(world);
    for (let nth = 0; nth < 34; nth++) {
      world.clock.advance({ seconds: 1 });
      await owner.call('POST /api/rooms/:roomId/topics', {
        roomId: room.id,
        title: `Thema ${nth}`,
        postId: randomUUID(),
        source: 'Text',
      });
    }
    const first = await owner.call('GET /api/rooms/:slug/topics', { slug: room.slug });
    const second = await owner.call('GET /api/rooms/:slug/topics', { slug: room.slug, cursor: first.next! });
    expect(first.items[0]!.title).toBe('Thema 33');
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35);
    expect(second.next).toBeNull();
  }, 60_000);
});

describe('a post', () => {
  it('leaves a tombstone when deleted, takes the solution along, and comes back only for its author and for ten minutes', async () => {
    const { room, topic, owner } = await roomOf(world);
    const post = await say(mia, topic.id, 'Die Antwort');
    await owner.call('PUT /api/topics/:topicId/solution', { topicId: topic.id, postId: post.id });
    await mia.call('DELETE /api/posts/:postId', { postId: post.id });
    const gone = await view(owner, room, topic);
    expect(gone.posts[1]).toMatchObject({ position: 2, html: '', excerpt: '' });
    expect([gone.solution, gone.topic.resolvedPostId, gone.room.resolvedCount, gone.topic.lastPost?.excerpt]).toEqual([
      null,
      null,
      0,
      null,
    ]);
    await expect(owner.call('POST /api/posts/:postId/restore', { postId: post.id })).rejects.toMatchObject({
      problem: { code: 'post.not_yours' },
    });
    expect(await mia.call('POST /api/posts/:postId/restore', { postId: post.id })).toMatchObject({
      excerpt: 'Die Antwort',
      deletedAt: null,
    });
    await mia.call('DELETE /api/posts/:postId', { postId: post.id });
    world.clock.advance({ minutes: 11 });
    await expect(mia.call('POST /api/posts/:postId/restore', { postId: post.id })).rejects.toMatchObject({
      problem: { code: 'post.undo_over' },
    });
    await expect(
      mia.call('PATCH /api/posts/:postId', { postId: post.id, source: 'Doch', version: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'post.deleted' } });
  });

  it('keeps earlier wordings, shows its source to its author alone', async () => {
    const { topic, owner } = await roomOf(world);
    const post = await say(mia, topic.id, 'Erst');
    await expect(
      owner.call('PATCH /api/posts/:postId', { postId: post.id, source: 'Fremd', version: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'post.not_yours' } });
    await expect(owner.call('GET /api/posts/:postId/source', { postId: post.id })).rejects.toMatchObject({
      problem: { status: 403 },
    });
    await mia.call('PATCH /api/posts/:postId', { postId: post.id, source: 'Dann', version: 0 });
    expect(
      (await owner.call('GET /api/posts/:postId/history', { postId: post.id })).items.map(({ html }) => html),
    ).toEqual(['<p>Erst</p>\n']);
    const stranger = await world.member();
    await expect(stranger.call('GET /api/posts/:postId/history', { postId: post.id })).rejects.toMatchObject({
      problem: { status: 403, code: 'room.members_only' },
    });
    await expect(world.guest.call('GET /api/posts/:postId/history', { postId: post.id })).rejects.toMatchObject({
      problem: { status: 401 },
    });
    expect(await mia.call('GET /api/posts/:postId/source', { postId: post.id })).toEqual({
      source: 'Dann',
      version: 1,
    });
  });

  it('has a permanent address that outlives its topic’s title', async () => {
    const { room, topic, owner } = await roomOf(world);
    const post = await say(owner, topic.id, 'Hier');
    await owner.call('PATCH /api/topics/:topicId', {
      topicId: topic.id,
      title: 'Ganz anders: Größe & Maß',
      version: 0,
    });
    expect(await world.guest.call('GET /api/posts/:postId', { postId: post.id })).toEqual({
      roomSlug: room.slug,
      topicSlug: '1-ganz-anders-groesse-mass',
      position: 2,
    });
    expect((await view(world.guest, room, topic)).topic.title).toBe('Ganz anders: Größe & Maß');
  });

  it('counts each reaction once per person', async () => {
    const { topic, owner } = await roomOf(world);
    const post = await say(owner, topic.id, 'Gut?');
    for (let nth = 0; nth < 2; nth++)
      await mia.call('PUT /api/posts/:postId/reactions/:kind', { postId: post.id, kind: 'helpful' });
    const read = async (who: Visitor) =>
      (await who.call('GET /api/topics/:topicId/posts', { topicId: topic.id, from: 2 })).items[0]!.reactions;
    expect(await read(mia)).toEqual([{ kind: 'helpful', count: 1, mine: true }]);
    expect(await read(world.guest)).toEqual([{ kind: 'helpful', count: 1, mine: false }]);
    await mia.call('DELETE /api/posts/:postId/reactions/:kind', { postId: post.id, kind: 'helpful' });
    expect(await read(mia)).toEqual([]);
  });

  it('finds whom to mention however an umlaut is typed, those in the topic first', async () => {
    const { room, topic, owner } = await roomOf(world);
    const other = await world.member({ name: 'Oehlert, Jan', handle: 'jan-oehlert' });
    await say(other, topic.id, 'Ich bin dabei');
    for (const q of ['öhl', 'oehl', 'Öhl'])
      expect(
        (await owner.call('GET /api/rooms/:roomId/mentionable', { roomId: room.id, q, topicId: topic.id })).items.map(
          ({ handle }) => handle,
        ),
      ).toEqual(q === 'öhl' || q === 'Öhl' ? expect.arrayContaining(['mia-oehler']) : ['jan-oehlert', 'mia-oehler']);
    expect((await owner.call('GET /api/rooms/:roomId/mentionable', { roomId: room.id, q: '%' })).items).toEqual([]);
  });

  it('finds them by the beginning of any word of their name, and takes no letter for a wildcard', async () => {
    const { room, owner } = await roomOf(world);
    await world.member({ name: 'Änne-Łucja Groß-Özkaya', handle: 'aenne' });
    const found = async (q: string) =>
      (await owner.call('GET /api/rooms/:roomId/mentionable', { roomId: room.id, q })).items.map(
        ({ handle }) => handle,
      );
    for (const q of ['änn', 'aen', 'lucj', 'gross', 'groß-öz', 'oezk', 'ozk', 'aenne'])
      expect([q, await found(q)]).toEqual([q, ['aenne']]);
    for (const q of ['_nne', '%', '\\', 'nne', 'kaya']) expect([q, await found(q)]).toEqual([q, []]);
  });
});

describe('a room', () => {
  it('shows who is there to its members, unless they wish not to be seen', async () => {
    const [seen, hidden, guest] = [await world.member(), await world.member(), world.guest];
    const { room, topic, owner } = await roomOf(world, { members: [seen, hidden] });
    await world.sql('update members set shows_presence = false where id = $1', [hidden.id]);
    const [ear, outside] = [await owner.socket(), await guest.socket()];
    for (const each of [ear, outside]) await each.join(room.id, room.seq);
    for (const who of [hidden, seen]) {
      const tab = await who.socket();
      await tab.join(room.id, room.seq);
      tab.socket.emit('typing', { roomId: room.id, topicId: topic.id });
      if (who === seen)
        await ear.until(
          () => ear.heard.typing !== undefined && (ear.heard.presence?.some(([{ here }]) => here.length > 0) ?? false),
        );
      tab.close();
    }
    await ear.until(() => ear.heard.presence?.some(([{ gone }]) => gone.length > 0) ?? false);
    const shown = [
      ...(ear.heard.presence ?? []).flatMap(([{ here }]) => here),
      ...(ear.heard.typing ?? []).map(([{ person }]) => person),
    ].map(({ id }) => id);
    expect(new Set(shown)).toEqual(new Set([seen.id]));
    await outside.settle();
    expect(outside.heard).toEqual({});
  });

  it('cannot lose its last owner', async () => {
    const { room, owner } = await roomOf(world, { members: [mia] });
    await expect(owner.call('POST /api/rooms/:roomId/leave', { roomId: room.id })).rejects.toMatchObject({
      problem: { code: 'room.last_owner' },
    });
    await expect(
      owner.call('PATCH /api/rooms/:roomId/members/:memberId', { roomId: room.id, memberId: owner.id, role: 'member' }),
    ).rejects.toMatchObject({ problem: { code: 'room.last_owner' } });
    await expect(
      mia.call('PATCH /api/rooms/:roomId', { roomId: room.id, name: 'Meiner', version: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'room.owners_only' } });
    await owner.call('PATCH /api/rooms/:roomId/members/:memberId', {
      roomId: room.id,
      memberId: mia.id,
      role: 'owner',
    });
    await owner.call('POST /api/rooms/:roomId/leave', { roomId: room.id });
    expect((await mia.call('GET /api/rooms/:slug', { slug: room.slug })).owners.map(({ id }) => id)).toEqual([mia.id]);
  });

  it('refuses what cannot be, at the field', async () => {
    const { room, topic, owner } = await roomOf(world);
    await expect(
      owner.call('POST /api/rooms', {
        name: room.name.toUpperCase(),
        purpose: '',
        visibility: 'internal',
        sectors: [],
      }),
    ).rejects.toMatchObject({ problem: { code: 'room.name_taken', errors: [{ field: 'name' }] } });
    await expect(say(owner, topic.id, '   ')).rejects.toMatchObject({
      problem: { code: 'input.invalid', errors: [{ field: 'source' }] },
    });
    await expect(say(owner, topic.id, 'Dazu', { replyTo: randomUUID() })).rejects.toMatchObject({
      problem: { code: 'post.reply_elsewhere' },
    });
    await expect(say(world.guest, topic.id, 'Darf ich?')).rejects.toMatchObject({ problem: { code: 'auth.required' } });
  });
});
