import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as inbox from '@querschnitt/shared/rooms/inbox.contract';
import * as posts from '@querschnitt/shared/rooms/posts.contract';
import * as rooms from '@querschnitt/shared/rooms/rooms.contract';
import * as topics from '@querschnitt/shared/rooms/topics.contract';
import type { Route } from '@querschnitt/shared/kernel/contract';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { KeepOwners } from './keep-owners.js';
import { Rooms } from './rooms.repository.js';
import { Topics } from './topics.repository.js';

type RouteName = keyof typeof rooms | keyof typeof topics | keyof typeof posts | keyof typeof inbox;
type Asking = Record<string, unknown>;

interface Place {
  roomId: string;
  slug: string;
  topicId: string;
  topic: string;
  postId: string;
  memberId: string;
}

const all = { ...rooms, ...topics, ...posts, ...inbox } as Record<RouteName, Route>;
const source = 'Darf ich?';

/** How to ask each route about a place; `null` where a route is about no particular one. A new route does not compile without a row. */
const matrix: Record<RouteName, ((place: Place) => Asking) | null> = {
  listRooms: null,
  showRoom: ({ slug }) => ({ slug }),
  createRoom: null,
  editRoom: ({ roomId }) => ({ roomId, name: 'Meins', version: 0 }),
  joinRoom: ({ roomId }) => ({ roomId }),
  leaveRoom: ({ roomId }) => ({ roomId }),
  readRoom: ({ roomId }) => ({ roomId }),
  visitRoom: ({ roomId }) => ({ roomId }),
  listRoomMembers: ({ roomId }) => ({ roomId }),
  inviteToRoom: ({ roomId, memberId }) => ({ roomId, memberId }),
  setRoomRole: ({ roomId, memberId }) => ({ roomId, memberId, role: 'owner' }),
  removeFromRoom: ({ roomId, memberId }) => ({ roomId, memberId }),
  findInvitees: ({ roomId }) => ({ roomId, q: '' }),
  findMentionable: ({ roomId, topicId }) => ({ roomId, q: '', topicId }),
  catchUp: ({ roomId }) => ({ roomId, since: 0 }),
  listTopics: ({ slug }) => ({ slug }),
  recentTopics: null,
  openTopic: ({ roomId }) => ({ roomId, title: 'Herein', postId: randomUUID(), source }),
  showTopic: ({ slug, topic }) => ({ slug, topic }),
  listPosts: ({ topicId }) => ({ topicId, from: 1 }),
  renameTopic: ({ topicId }) => ({ topicId, title: 'Meins', version: 0 }),
  removeTopic: ({ topicId }) => ({ topicId }),
  resolveTopic: ({ topicId, postId }) => ({ topicId, postId }),
  reopenTopic: ({ topicId }) => ({ topicId }),
  readTopic: ({ topicId }) => ({ topicId, position: 1 }),
  listParticipants: ({ topicId }) => ({ topicId }),
  sendPost: ({ topicId }) => ({ topicId, id: randomUUID(), source }),
  editPost: ({ postId }) => ({ postId, source, version: 0 }),
  deletePost: ({ postId }) => ({ postId }),
  removePost: ({ postId }) => ({ postId, reason: 'hurtful' }),
  showRemoval: ({ postId }) => ({ postId }),
  restorePost: ({ postId }) => ({ postId }),
  postSource: ({ postId }) => ({ postId }),
  postHistory: ({ postId }) => ({ postId }),
  reactToPost: ({ postId }) => ({ postId, kind: 'thanks' }),
  takeReactionBack: ({ postId }) => ({ postId, kind: 'thanks' }),
  locatePost: ({ postId }) => ({ postId }),
  previewPost: ({ roomId }) => ({ roomId, source }),
  inbox: null,
  inboxCounts: null,
  addressedToMe: null,
  readEverything: null,
  takeReadingBack: null,
};

const named = Object.entries(matrix).filter((row): row is [RouteName, (place: Place) => Asking] => row[1] !== null);
const unnamed = Object.keys(matrix).filter(
  (name) => matrix[name as RouteName] === null && all[name as RouteName].on.startsWith('GET'),
) as RouteName[];

let world: World;
let secret: Place & { owner: Visitor & { id: string } };
let nowhere: Place;
let outsiders: [string, Visitor][];
let insider: Visitor & { id: string };
let busy: Visitor & { id: string };

beforeAll(async () => {
  world = await openWorld();
  insider = await world.member({ name: 'Insa Drinnen', handle: 'insa' });
  busy = await world.member({ name: 'Ina Emsig', handle: 'ina' });
  const { room, topic, owner } = await roomOf(world, { visibility: 'private', members: [insider, busy] });
  const outsider = await world.member({ name: 'Otto Draußen', handle: 'otto' });
  const former = await world.member({ name: 'Frida Früher', handle: 'frida' });
  await owner.call('POST /api/rooms/:roomId/members', { roomId: room.id, memberId: former.id });
  const post = await say(owner, topic.id, 'Geheim, @otto @frida @insa');
  await former.call('POST /api/rooms/:roomId/leave', { roomId: room.id });
  secret = {
    roomId: room.id,
    slug: room.slug,
    topicId: topic.id,
    topic: topic.slug,
    postId: post.id,
    memberId: insider.id,
    owner,
  };
  nowhere = {
    roomId: randomUUID(),
    slug: 'gibt-es-nicht',
    topicId: randomUUID(),
    topic: '1-nichts',
    postId: randomUUID(),
    memberId: insider.id,
  };
  const moderator = await world.member({ role: 'moderator' });
  const administrator = await world.member({ role: 'administrator' });
  outsiders = [
    ['a guest', world.guest],
    ['another member', outsider],
    ['somebody who left', former],
    ['a moderator', moderator],
    ['an administrator', administrator],
  ];
});
afterAll(() => world.close());

/** Routes that answer somebody differently for a private room than for none at all. */
async function telling(who: Visitor, except: RouteName[] = []) {
  const told: string[] = [];
  for (const [name, ask] of named.filter(([route]) => !except.includes(route))) {
    const [hidden, absent] = [await who.send(all[name].on, ask(secret)), await who.send(all[name].on, ask(nowhere))];
    if (hidden.statusCode < 400 || hidden.statusCode !== absent.statusCode || hidden.body !== absent.body)
      told.push(name);
  }
  return told;
}

describe('a private room', () => {
  it('is asked about by every route of rooms', () => {
    expect(Object.keys(matrix).sort()).toEqual(Object.keys(all).sort());
  });

  it('answers outsiders exactly as if it were not there, on every route', async () => {
    for (const [name, who] of outsiders) expect([name, await telling(who)]).toEqual([name, []]);
  }, 60_000);

  it('answers its members', async () => {
    expect((await insider.call('GET /api/rooms/:slug', { slug: secret.slug })).id).toBe(secret.roomId);
    // Of a post nobody else took away there is no reason to tell.
    const silent = ['leaveRoom', 'showRemoval'];
    expect(await telling(busy, ['leaveRoom'])).toEqual(
      named.map(([name]) => name).filter((name) => !silent.includes(name)),
    );
  });

  it('would show on many routes if repositories loaded without asking who looks', async () => {
    const open = async (table: 'rooms' | 'topics', id: string) =>
      (await world.sql(`select * from ${table} where id = $1`, [id]))[0] ?? Promise.reject(new Error('none'));
    const told = await without(
      world.get(Rooms),
      'visibleTo',
      (_me: unknown, id: string) => open('rooms', id),
      () =>
        without(
          world.get(Topics),
          'visibleTo',
          (_me: unknown, id: string) => open('topics', id),
          () => telling(outsiders[1]![1]),
        ),
    );
    expect(told).toEqual(expect.arrayContaining(['listRoomMembers', 'listPosts', 'previewPost']));
  });

  it('leaves no trace in lists, counts, news and suggestions of outsiders', async () => {
    for (const [, who] of outsiders) {
      for (const name of unnamed) {
        const { body } = await who.send(all[name].on);
        for (const trace of [secret.roomId, secret.slug, secret.topicId, secret.postId, 'Geheim'])
          expect(body).not.toContain(trace);
      }
    }
    expect(await outsiders[1]![1].call('GET /api/inbox/counts')).toEqual({ conversations: 0, posts: 0, toMe: 0 });
    expect(await insider.call('GET /api/inbox/counts')).toMatchObject({ toMe: 1 });
  });

  it('is not told by an id of it beside ids of a room one may see: mixed with those it is as if it were not there', async () => {
    const otto = outsiders[1]![1] as Visitor & { id: string };
    const { room, topic, owner } = await roomOf(world);
    const own: Place = {
      roomId: room.id,
      slug: room.slug,
      topicId: topic.id,
      topic: topic.slug,
      postId: (await say(owner, topic.id, 'Offen')).id,
      memberId: owner.id,
    };
    const told = [];
    for (const [name, ask] of named.filter(([route]) => route !== 'leaveRoom'))
      for (const part of ['roomId', 'slug', 'topicId', 'topic', 'postId'] as const) {
        if (Object.keys(ask(own)).length < 2 || !(part in ask(own))) continue;
        const [hidden, absent] = [
          await otto.send(all[name].on, ask({ ...own, [part]: secret[part] })),
          await otto.send(all[name].on, ask({ ...own, [part]: nowhere[part] })),
        ];
        // What is made anew differs by its ids and times.
        if (hidden.statusCode !== absent.statusCode || (hidden.statusCode !== 201 && hidden.body !== absent.body))
          told.push(`${name} with ${part}`);
      }
    const send = (more: object) =>
      otto.send('POST /api/topics/:topicId/posts', { topicId: own.topicId, id: randomUUID(), source, ...more });
    for (const [what, hidden, absent] of [
      ['id', { id: secret.postId }, {}],
      ['replyTo', { replyTo: secret.postId }, { replyTo: randomUUID() }],
    ] as const)
      if ((await send(hidden)).statusCode !== (await send(absent)).statusCode) told.push(`sendPost with ${what}`);
    expect(told).toEqual([]);
    expect(
      (await world.sql('select from posts where id = $1 and topic_id = $2', [secret.postId, secret.topicId])).length,
    ).toBe(1);
  });

  it('would be told by who is suggested, if the topic were not looked for', async () => {
    const otto = outsiders[1]![1] as Visitor & { id: string };
    const { room } = await roomOf(world, { owner: otto });
    const ask = () =>
      otto.send('GET /api/rooms/:roomId/mentionable', { roomId: room.id, q: '', topicId: secret.topicId });
    expect((await ask()).statusCode).toBe(404);
    const unasked = async () => ({ room: { id: room.id } });
    expect((await without(world.get(Topics), 'visibleTo', unasked, ask)).body).toContain('"inTopic":true');
  });

  it('names nobody who cannot read there, and suggests only who can', async () => {
    const [first] = (await secret.owner.call('GET /api/topics/:topicId/posts', { topicId: secret.topicId, from: 2 }))
      .items;
    expect(first!.html).toContain('/fachleute/insa');
    expect(first!.html).not.toContain('/fachleute/otto');
    const suggested = await secret.owner.call('GET /api/rooms/:roomId/mentionable', { roomId: secret.roomId, q: '' });
    expect(suggested.items.map(({ handle }) => handle).sort()).toEqual(['ina', 'insa']);
  });

  it('lets another room bear its name, and has an address nobody can guess', async () => {
    const [{ name }] = (await world.sql<{ name: string }>('select name from rooms where id = $1', [secret.roomId])) as [
      { name: string },
    ];
    const namesake = await outsiders[1]![1].call('POST /api/rooms', {
      name,
      purpose: '',
      visibility: 'public',
      sectors: [],
    });
    expect(namesake.slug).toMatch(/^raum-\d+$/);
    expect(secret.slug).toMatch(/^raum-\d+-[a-z0-9]{6}$/);
  });

  it('says nothing to the sockets of outsiders: no join, no news, nobody present, nobody typing', async () => {
    for (const [, who] of outsiders) {
      const ear = await who.socket();
      expect(await ear.join(secret.roomId, 0)).toEqual({ outcome: 'not_found' });
      expect(await ear.join(randomUUID(), 0)).toEqual({ outcome: 'not_found' });
      const member = await insider.socket();
      await member.join(secret.roomId, 0);
      member.socket.emit('typing', { roomId: secret.roomId, topicId: secret.topicId });
      await say(insider, secret.topicId, 'Unter uns');
      await member.until(() => member.types.at(-1) === 'post.sent');
      await ear.settle();
      expect(ear.heard).toEqual({});
    }
  });
});

describe('a room whose only owner is suspended', () => {
  it('goes to whoever has been a member for longest', async () => {
    const administrator = outsiders[4]![1];
    const [first, second] = [await world.member(), await world.member()];
    const { room, owner } = await roomOf(world, { visibility: 'private' });
    for (const { id } of [first, second]) {
      world.clock.advance({ minutes: 1 });
      await owner.call('POST /api/rooms/:roomId/members', { roomId: room.id, memberId: id });
    }
    const ear = await first.socket();
    await ear.join(room.id);
    await administrator.call('PUT /api/members/:id/suspension', { id: owner.id, reason: 'Zum Üben' });
    await ear.until(() => ear.types.includes('room.role_set'));
    expect(
      await first.call('PATCH /api/rooms/:roomId', { roomId: room.id, purpose: 'Geht weiter', version: 0 }),
    ).toMatchObject({ membership: 'owner' });
    await expect(
      second.call('PATCH /api/rooms/:roomId', { roomId: room.id, purpose: 'Meiner', version: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'room.owners_only' } });
  });

  it('would have nobody otherwise, until the next start looks for such rooms', async () => {
    const mia = await world.member();
    const { room, owner } = await roomOf(world, { visibility: 'private', members: [mia] });
    await world.sql(`update members set state = 'suspended' where id = $1`, [owner.id]);
    const edit = () => mia.call('PATCH /api/rooms/:roomId', { roomId: room.id, purpose: 'Geht weiter', version: 0 });
    await expect(edit()).rejects.toMatchObject({ problem: { code: 'room.owners_only' } });
    await world.get(KeepOwners).onApplicationBootstrap();
    await edit();
  });
});

describe('somebody who loses access', () => {
  it('hears nothing more from the moment they are removed', async () => {
    const mia = await world.member();
    const { room, topic, owner } = await roomOf(world, { visibility: 'private', members: [mia] });
    const ear = await mia.socket();
    await ear.join(room.id, room.seq);
    await owner.call('DELETE /api/rooms/:roomId/members/:memberId', { roomId: room.id, memberId: mia.id });
    await say(owner, topic.id, 'Ohne Mia');
    await ear.until(() => ear.heard.closed !== undefined);
    await ear.settle();
    expect(ear.told).toEqual([]);
    expect(await ear.join(room.id)).toEqual({ outcome: 'not_found' });
  });

  it('hears nothing of a public room that becomes private, not even its new name', async () => {
    const { room, topic, owner } = await roomOf(world);
    const [reader, ownEar] = [await (await world.member()).socket(), await owner.socket()];
    for (const ear of [reader, ownEar]) await ear.join(room.id, room.seq);
    await owner.call('PATCH /api/rooms/:roomId', {
      roomId: room.id,
      name: 'Nun geheim',
      visibility: 'private',
      version: 0,
    });
    await say(owner, topic.id, 'Unter uns');
    await ownEar.until(() => ownEar.told.length === 2);
    await reader.settle();
    expect(reader.told).toEqual([]);
    expect(reader.heard.closed).toEqual([[{ roomId: room.id }]]);
  });

  it('keeps reading a public room after leaving it, but no longer sees who is there', async () => {
    const mia = await world.member();
    const { room, topic, owner } = await roomOf(world, { members: [mia] });
    const [ear, ownEar] = [await mia.socket(), await owner.socket()];
    for (const each of [ear, ownEar]) await each.join(room.id, room.seq);
    await mia.call('POST /api/rooms/:roomId/leave', { roomId: room.id });
    ownEar.socket.emit('typing', { roomId: room.id, topicId: topic.id });
    await say(owner, topic.id, 'Für alle');
    await ear.until(() => ear.types.includes('post.sent'));
    expect(ear.heard.typing).toBeUndefined();
  });
});
