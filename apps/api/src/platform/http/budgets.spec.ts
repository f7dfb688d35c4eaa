import { defaultMaxListeners, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import type { Route } from '@querschnitt/shared/kernel/contract';
import type { FastifyRequest } from 'fastify';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { Config } from '../config/config.js';
import { Budgets } from './budgets.js';
import { Buckets } from './buckets.js';

let world: World;
let mia: Visitor & { id: string };
let tara: Visitor & { id: string };
beforeAll(async () => {
  world = await openWorld({ VISITOR_LIMITS: 'on', TRUSTED_PROXIES: '1' });
  [mia, tara] = [await world.member({ name: 'Mia' }), await world.member({ name: 'Tara' })];
});
beforeEach(() => world.clock.advance({ minutes: 2 }));
afterAll(() => world.close());

/** So many of them one after the other; answers the status of each. */
async function statuses(many: number, ask: () => Promise<{ statusCode: number }>) {
  const all: number[] = [];
  for (let nth = 0; nth < many; nth++) all.push((await ask()).statusCode);
  return all;
}
const changing = (who: Visitor) => () => who.send('PATCH /api/account', { language: 'de' });
const feed = (address: string) => () => world.guest.send('GET /api/calendar.ics', {}, { 'x-forwarded-for': address });
const count = (all: number[], status: number) => all.filter((one) => one === status).length;

describe('what one member changes in a minute', () => {
  it('is bounded: 200 posts within three seconds are not all taken', async () => {
    const { topic } = await roomOf(world, { owner: mia, members: [] });
    world.clock.advance({ minutes: 2 });
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, async () => {
        for (let nth = 0; nth < 20; nth++) await say(mia, topic.id, 'Noch einer');
      }),
    );
    expect(sent.some(({ status }) => status === 'rejected')).toBe(true);
    expect(await world.sql('select from posts where topic_id = $1', [topic.id])).toHaveLength(121);
  });

  it('says how long to wait, and goes on then; nobody else waits', async () => {
    await statuses(120, changing(mia));
    const refused = await changing(mia)();
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      code: 'rate.too_fast',
      title: expect.stringContaining('in 1 s noch einmal'),
    });
    expect((await changing(tara)()).statusCode).toBeLessThan(300);
    expect((await mia.send('GET /api/account')).statusCode).toBe(200);
    world.clock.advance({ seconds: 1 });
    expect((await changing(mia)()).statusCode).toBeLessThan(300);
  });

  it('is counted by the account, whatever the address or session', async () => {
    await statuses(120, changing(mia));
    expect(
      (await mia.send('PATCH /api/account', { language: 'de' }, { 'x-forwarded-for': '203.0.113.77' })).statusCode,
    ).toBe(429);
  });

  it('has more room for what is cheap and less for what is dear', async () => {
    const { topic } = await roomOf(world, { owner: mia, members: [] });
    world.clock.advance({ minutes: 2 });
    expect(
      count(
        await statuses(200, () => mia.send('PUT /api/topics/:topicId/read', { topicId: topic.id, position: 1 })),
        429,
      ),
    ).toBe(0);
    world.clock.advance({ minutes: 2 });
    expect(count(await statuses(63, () => mia.send('POST /api/profile/picture')), 429)).toBe(3);
  });
});

describe('what a guest asks for', () => {
  it('is bounded where it is dear, by network: within one /64 addresses are chosen freely', async () => {
    let nth = 0;
    const all = await statuses(250, () => feed(`2001:db8:7:7::${(++nth).toString(16)}`)());
    expect(count(all, 429)).toBe(10);
    expect((await feed('2001:db8:7:8::1')()).statusCode).toBe(200);
    expect((await world.guest.send('GET /api/rooms', {}, { 'x-forwarded-for': '2001:db8:7:7::1' })).statusCode).toBe(
      200,
    );
  });
});

describe('what one visitor asks for at once', () => {
  const many = (who: Visitor, howMany: number, address = '198.51.100.1') =>
    Promise.all(Array.from({ length: howMany }, () => who.send('GET /api/rooms', {}, { 'x-forwarded-for': address })));

  it('is bounded, and free again when it is answered', async () => {
    expect(
      count(
        (await many(mia, 40)).map(({ statusCode }) => statusCode),
        429,
      ),
    ).toBeGreaterThan(0);
    expect(
      count(
        (await many(mia, 20)).map(({ statusCode }) => statusCode),
        429,
      ),
    ).toBe(0);
    expect(
      count(
        (await many(world.guest, 280)).map(({ statusCode }) => statusCode),
        429,
      ),
    ).toBeGreaterThan(0);
    expect(
      count(
        (await many(world.guest, 200)).map(({ statusCode }) => statusCode),
        429,
      ),
    ).toBe(0);
  });
});

/** How many of a crowd of guests, each from a network of their own, are answered before a member who asks after them all. */
async function answeredBefore(member: Visitor, guest: Visitor) {
  let answered = 0;
  const crowd = Array.from({ length: 60 }, (_, nth) =>
    guest.send('GET /api/rooms', {}, { 'x-forwarded-for': `198.51.100.${nth}` }).then(() => (answered += 1)),
  );
  await member.send('GET /api/rooms');
  const before = answered;
  await Promise.all(crowd);
  return before;
}

describe('files that are sent at once', () => {
  const route = Object.values<Route>(contract).find(({ on }) => on === 'POST /api/profile/picture')!;
  const begin = (who: Visitor, over: (done: () => void) => void) =>
    world.get(Budgets).spend(who.actor, route, {} as FastifyRequest, over);

  it('are two of a member and eight of all on a node, for each is held in memory', async () => {
    const ends: (() => void)[] = [];
    const over = (done: () => void) => void ends.push(done);
    for (let nth = 0; nth < 2; nth++) begin(mia, over);
    expect(() => begin(mia, over)).toThrow(expect.objectContaining({ code: 'rate.too_fast' }));
    for (let nth = 0; nth < 3; nth++) {
      const other = await world.member();
      for (let file = 0; file < 2; file++) begin(other, over);
    }
    expect(() => begin(tara, over)).toThrow(expect.objectContaining({ code: 'rate.too_fast' }));
    for (const end of ends.splice(0)) end();
    begin(tara, over);
    begin(mia, over);
    for (const end of ends) end();
  });
});

describe('an answer', () => {
  const file = () => {
    const form = new FormData();
    form.append('file', new Blob(['name']), 'a.csv');
    return form;
  };
  it.each([
    ['to a file', '/api/profile/picture', 415, () => ({ method: 'POST', body: file() })],
    ['that is packed', '/api/rooms', 200, () => ({})],
  ])('%s is watched by no more listeners than Node takes for a leak', async (_, path, status, init) => {
    for (let nth = 0; nth < 4; nth++) await roomOf(world);
    const address = await world.address();
    let most = 0;
    const count = (response: ServerResponse) => (most = Math.max(most, response.listenerCount('close')));
    world.app.getHttpServer().once('request', (_: unknown, response: ServerResponse) => {
      response.on('newListener', () => count(response));
      response.prependListener('finish', () => count(response));
    });
    const answer = await fetch(address + path, { headers: { cookie: mia.cookie }, ...init() });
    expect([answer.status, status !== 200 || answer.headers.has('content-encoding')]).toEqual([status, true]);
    await answer.text();
    expect(most).toBeGreaterThan(0);
    // A body that is sent as a stream is watched by four more.
    expect(most + 4).toBeLessThan(defaultMaxListeners);
  });
});

describe('a crowd of guests', () => {
  it('is answered a few at a time, so that members do not wait behind it', async () => {
    expect(await answeredBefore(tara, world.guest)).toBeLessThan(20);
  });

  it('never keeps those waiting who ask whether this node is well', async () => {
    const crowd = Array.from({ length: 40 }, (_, nth) =>
      world.guest.send('GET /api/rooms', {}, { 'x-forwarded-for': `198.51.100.${nth}` }),
    );
    const first = await Promise.race([...crowd.slice(10), world.guest.send('GET /api/health/live')]);
    expect(first.json()).toEqual({ status: 'ok' });
    await Promise.all(crowd);
  });
});

describe('while guests wait for one another', () => {
  const request = (ip: string) => ({ ip }) as FastifyRequest;
  /** Whether the next guest comes at once after one who was answered for twenty milliseconds. */
  async function comesAtOnce(budgets: Budgets) {
    const [first, next] = [request('198.51.100.1'), request('198.51.100.2')];
    await budgets.turn(first);
    const turn = budgets.turn(next);
    const until = performance.now() + 20;
    while (performance.now() < until);
    let later = false;
    setTimeout(() => (later = true), 20);
    first.endTurn!();
    await turn;
    next.endTurn!();
    return !later;
  }

  it('most of the time is left to members, if there are any about', async () => {
    const budgets = new Budgets(world.get(Config), world.clock);
    expect(await comesAtOnce(budgets)).toBe(true);
    budgets.arrive(mia.actor, request('198.51.100.9'), () => undefined);
    expect(await comesAtOnce(budgets)).toBe(false);
    world.clock.advance({ seconds: 2 });
    expect(await comesAtOnce(budgets)).toBe(true);
  });
});

describe('a guest', () => {
  /** A topic of more than a connection takes in by itself, when it is asked for a few times. */
  async function longTopic() {
    const { topic, room } = await roomOf(world, { owner: mia });
    for (let nth = 0; nth < 30; nth++) await say(mia, topic.id, 'Wort '.repeat(1_900));
    return `/api/rooms/${room.slug}/topics/${topic.slug}`;
  }
  const ask = async (path: string, often: number) => {
    const { port } = new URL(await world.address());
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.pause().write(`GET ${path} HTTP/1.1\r\nhost: here\r\nx-forwarded-for: 203.0.113.50\r\n\r\n`.repeat(often));
    return socket;
  };
  const other = () => world.guest.send('GET /api/rooms', {}, { 'x-forwarded-for': '203.0.113.51' });

  it('who does not read what is sent holds up no other', async () => {
    const socket = await ask(await longTopic(), 40);
    await once(socket, 'readable');
    // Each comes after one of those, until nothing more goes into the connection.
    for (let nth = 0; nth < 40; nth++) expect((await other()).statusCode).toBe(200);
    socket.destroy();
  });

  it('who goes away before the answer leaves nobody waiting', async () => {
    const path = await longTopic();
    for (let nth = 0; nth < 30; nth++) (await ask(path, 10)).destroySoon();
    expect((await other()).statusCode).toBe(200);
  });
});

describe('who has a hundred networks of one site', () => {
  const request = (ip: string) => ({ ip }) as FastifyRequest;

  it('keeps no other guest waiting for more than one of them', async () => {
    const budgets = new Budgets(world.get(Config), world.clock);
    const answered: string[] = [];
    const ask = async (ip: string) => {
      const asked = request(ip);
      await budgets.turn(asked);
      answered.push(ip);
      asked.endTurn!();
    };
    const first = request('198.51.100.1');
    await budgets.turn(first);
    const many = Array.from({ length: 100 }, (_, nth) => ask(`2001:db8:77:${nth.toString(16)}::1`));
    // Another guest, and a neighbour within the site, who waits for all of it (negative control).
    const others = [ask('203.0.113.60'), ask('2001:db8:77:ffff::1')];
    first.endTurn!();
    await Promise.all([...many, ...others]);
    expect([answered.indexOf('203.0.113.60'), answered.indexOf('2001:db8:77:ffff::1')]).toEqual([1, 101]);
  });

  it('keeps nobody waiting who signs in', async () => {
    const first = request('2001:db8:77::1');
    await world.get(Budgets).turn(first);
    let read = false;
    const look = world.guest.send('GET /api/rooms').then(() => (read = true));
    const { statusCode } = await world.guest.send('POST /api/session', { email: 'nobody@example.org', password: 'x' });
    expect([statusCode, read]).toEqual([401, false]);
    first.endTurn!();
    await look;
  });

  it('has only so many who wait', async () => {
    const budgets = new Budgets(world.get(Config), world.clock);
    const turn = (ip: string) => budgets.turn(request(ip));
    await turn('2001:db8:78::1');
    for (let nth = 0; nth < 720; nth++) void turn(`2001:db8:78:${nth.toString(16)}::1`);
    await expect(turn('2001:db8:78:ffff::1')).rejects.toMatchObject({ code: 'rate.too_fast' });
    void turn('2001:db8:79::1');
  });
});

describe('guests of one network who wait', () => {
  it('are bounded, also when they have gone away meanwhile', async () => {
    const budgets = new Budgets(world.get(Config), world.clock);
    const from = (ip: string) => budgets.turn({ ip } as FastifyRequest);
    await from('2001:db8:9:9::1');
    for (let nth = 0; nth < 240; nth++) void from(`2001:db8:9:9::${nth.toString(16)}`);
    await expect(from('2001:db8:9:9::ffff')).rejects.toMatchObject({ code: 'rate.too_fast' });
    void from('198.51.100.2');
  });
});

describe('without the limits (negative control)', () => {
  it('everything is taken, and a member waits for all who came before', async () => {
    const open = await openWorld({ VISITOR_LIMITS: 'off' });
    const somebody = await open.member();
    expect(count(await statuses(130, changing(somebody)), 429)).toBe(0);
    expect(await answeredBefore(somebody, open.guest)).toBeGreaterThan(20);
    await open.close();
  });
});

describe('what is remembered of visitors', () => {
  it('is bounded, however many there are', () => {
    const buckets = new Buckets(10, () => 0, 100);
    for (let nth = 0; nth < 1_000; nth++) buckets.take(`visitor ${nth}`, 10);
    expect(buckets.size).toBe(100);
    expect(buckets.take('visitor 999', 1)).toBeGreaterThan(0);
  });

  it('does not run backwards with the clock', () => {
    let now = 60_000;
    const buckets = new Buckets(10, () => now);
    buckets.take('somebody', 10);
    now = 0;
    expect(buckets.take('somebody', 1)).toBe(6_000);
  });
});
