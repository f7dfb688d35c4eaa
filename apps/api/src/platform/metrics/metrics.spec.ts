import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';

const TOKEN = 'a-token-of-some-length';

let world: World;
let guarded: World;
beforeAll(async () => {
  [world, guarded] = [await openWorld(), await openWorld({ METRICS_TOKEN: TOKEN })];
});
afterAll(async () => {
  await world.close();
  await guarded.close();
});

const ask = (on: World, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  on.app.inject({ method: 'GET', url: '/api/metrics', headers, remoteAddress });
/** The value of one line, such as `querschnitt_sockets_open`. */
const value = async (line: string) => {
  const found = (await ask(world)).body.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

describe('the metrics are not there', () => {
  it.each([
    ['from another machine', {}, '192.0.2.1'],
    ['through a proxy on this machine', { 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1'],
    ['for a token nobody issued', { authorization: `Bearer ${TOKEN}` }, '192.0.2.1'],
  ])('%s', async (_, headers, address) => {
    expect((await ask(world, headers, address)).json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('without the token where one is set, not even on this machine', async () => {
    expect((await ask(guarded)).statusCode).toBe(404);
    expect((await ask(guarded, { authorization: 'Bearer another-token-of-length' })).statusCode).toBe(404);
    expect((await ask(guarded, { authorization: `Bearer ${TOKEN}` }, '192.0.2.1')).statusCode).toBe(200);
  });
});

describe('the metrics', () => {
  it('count requests by the template of their route, so that no address stands in them', async () => {
    const { room, owner } = await roomOf(world);
    await owner.call('GET /api/rooms/:slug', { slug: room.slug });
    await world.guest.send('GET /nobodys-business');
    const { body } = await ask(world);
    expect(body).toMatch(
      /querschnitt_http_request_seconds_count\{method="GET",route="\/api\/rooms\/:slug",status="200"\} [1-9]/,
    );
    expect(body).not.toContain('nobodys-business');
    expect(body).not.toContain(room.slug);
  });

  it('follow sockets and what they are told', async () => {
    const { room, topic, owner } = await roomOf(world);
    const ear = await owner.socket();
    await ear.join(room.id, room.seq);
    const before = (await value('querschnitt_events_told_total'))!;
    await say(owner, topic.id, 'Hallo');
    await ear.until(() => ear.told.length === 1);
    expect([await value('querschnitt_sockets_open'), await value('querschnitt_events_told_total')]).toEqual([
      1,
      before + 1,
    ]);
  });

  it('show how many mails wait and for how long', async () => {
    await world.sql(
      `insert into outbox (kind, subject_key, recipient, language, title, text, created_at, next_attempt_at, due_at) values
      ('a', 'due', 'mia@example.org', 'de', '', '', $1, $1, null), ('a', 'later', 'mia@example.org', 'de', '', '', $1, $1, $1::timestamptz + interval '1 day')`,
      [world.clock.now()],
    );
    world.clock.advance({ minutes: 5 });
    expect([await value('querschnitt_outbox_mails'), await value('querschnitt_outbox_oldest_seconds')]).toEqual([
      1, 300,
    ]);
  });

  it('show the process and the connections to the database', async () => {
    for (const line of [
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'querschnitt_database_connections',
      'querschnitt_database_connections_idle',
      'querschnitt_database_connections_awaited',
      'querschnitt_slow_readers_shed_total',
      'querschnitt_catch_ups_total',
    ]) {
      expect([line, await value(line)]).toEqual([line, expect.any(Number)]);
    }
    expect(await value('querschnitt_database_up')).toBe(1);
  });
});
