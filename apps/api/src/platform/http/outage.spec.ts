import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Cable } from '../../../../../tests/support/cable.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, until, type Visitor, type World } from '../../../../../tests/support/world.js';
import { Sessions } from '../auth/sessions.js';
import { poolOf } from '../database/data-source.js';
import { DatabaseWatchdog } from '../database/database-watchdog.js';
import { Problem } from './problem.js';

let cable: Cable;
let world: World;
let direct: pg.Client;
let mia: Visitor;
let room: Awaited<ReturnType<typeof roomOf>>;
beforeAll(async () => {
  cable = await Cable.lay();
  world = await openWorld(async (url) => {
    direct = new pg.Client({ connectionString: url });
    direct.on('error', () => undefined);
    await direct.connect();
    return { DATABASE_URL: await cable.lead(url) };
  });
  room = await roomOf(world);
  mia = room.owner;
});
afterAll(async () => {
  await direct.end();
  await world.close();
  await cable.pull();
});

const post = (source = 'Hallo') =>
  mia.send('POST /api/topics/:topicId/posts', { topicId: room.topic.id, id: randomUUID(), source });
const read = (language = 'de') =>
  mia.send('GET /api/rooms/:slug', { slug: room.room.slug }, { 'accept-language': language });
const refusal = ({ statusCode, headers, json }: Awaited<ReturnType<typeof read>>) => ({
  status: statusCode,
  code: json<{ code: string }>().code,
  retry: headers['retry-after'],
});
const isReady = async () => (await world.guest.send('GET /api/health/ready')).statusCode === 200;
const dropConnections = () =>
  direct.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

describe('while the database is away', () => {
  afterEach(async () => {
    if (!(await isReady())) await cable.plug();
    await until(isReady, 'the database to be found again');
  });

  it('the node lives but is not ready, requests are asked to come back in both languages, and all is well when it returns', async () => {
    await cable.pull();
    expect((await world.guest.send('GET /api/health/live')).statusCode).toBe(200);
    expect(refusal(await world.guest.send('GET /api/health/ready'))).toEqual({
      status: 503,
      code: 'server.unavailable',
      retry: '10',
    });
    expect(refusal(await read())).toEqual({ status: 503, code: 'server.unavailable', retry: '10' });
    expect((await read('de')).json<{ title: string }>().title).toContain('gerade nicht erreichbar');
    expect((await read('en')).json<{ title: string }>().title).toContain('unavailable right now');
    await cable.plug();
    await until(isReady, 'the node to be ready by itself');
    expect((await read()).statusCode).toBe(200);
    expect((await post()).statusCode).toBeLessThan(300);
  });

  it.each([
    ['is cut', () => cable.pull()],
    ['is ended by an administrator', dropConnections],
  ])('an action whose connection %s in the middle is answered 503, and nothing of it remains', async (_, action) => {
    await direct.query('begin');
    await direct.query('select from rooms for update');
    const source = `Unterbrochen ${randomUUID()}`;
    const posting = post(source);
    await until(
      async () =>
        (
          await direct.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount! > 0,
      'the post to wait',
    );
    await action();
    expect(refusal(await posting)).toEqual({ status: 503, code: 'server.unavailable', retry: '10' });
    await direct.query('rollback');
    expect((await direct.query('select from posts where source = $1', [source])).rowCount).toBe(0);
  });
});

describe('a line to the database', () => {
  const waiting = () =>
    until(() => poolOf(world.get(DataSource)).idleCount < poolOf(world.get(DataSource)).totalCount, 'the post to wait');

  it('that goes dead without a word is hung up, and whoever waits is asked to come back', async () => {
    cable.freeze();
    const posting = post();
    await waiting();
    await world.get(DatabaseWatchdog).check(50);
    expect(refusal(await posting)).toEqual({ status: 503, code: 'server.unavailable', retry: '10' });
    cable.thaw();
    await until(isReady, 'the database to be found again');
    expect((await post()).statusCode).toBe(201);
  });

  it('on which an action only takes long is left alone', async () => {
    await direct.query('begin');
    await direct.query('select from rooms for update');
    const posting = post();
    await waiting();
    await world.get(DatabaseWatchdog).check();
    await direct.query('rollback');
    expect((await posting).statusCode).toBe(201);
  });
});

describe('a refusal of the database is told apart', () => {
  it.each([
    ['a full disk', '53100', 'server.read_only'],
    ['a read-only database', '25006', 'server.read_only'],
    ['too many clients', '53300', 'server.busy'],
    ['a deadlock', '40P01', 'server.busy'],
    ['a server that shuts down', '57P01', 'server.unavailable'],
    ['a server that starts up', '57P03', 'server.unavailable'],
    ['a mistake of ours', '23514', 'server.failed'],
  ])('%s (%s) as %s', async (_, sqlstate, code) => {
    await direct.query(`create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '${sqlstate}'; end $$;
      create or replace trigger refuse before insert on posts for each row execute function refuse()`);
    const answer = refusal(await post());
    await direct.query('drop trigger refuse on posts');
    expect(answer).toEqual({
      status: code === 'server.failed' ? 500 : 503,
      code,
      retry: code === 'server.failed' ? undefined : '10',
    });
  });
});

describe('while nothing can be written', () => {
  const readOnly = async (on: boolean) => {
    await direct.query(
      `alter database ${direct.database} ${on ? 'set default_transaction_read_only = on' : 'reset default_transaction_read_only'}`,
    );
    await dropConnections();
    await until(isReady, 'new connections');
  };

  it('reading goes on, also for those whose visit would be noted; writing is refused in both languages', async () => {
    await readOnly(true);
    world.clock.advance({ minutes: 10 });
    expect((await read()).statusCode).toBe(200);
    const answer = await post();
    expect(refusal(answer)).toEqual({ status: 503, code: 'server.read_only', retry: '10' });
    expect(answer.json<{ title: string }>().title).toContain('Lesen geht');
    const denied = await without(
      world.get(Sessions),
      'see',
      () => Promise.reject(new Problem('server.read_only')),
      () => read(),
    );
    expect(denied.statusCode).toBe(503);
    await readOnly(false);
    expect((await post()).statusCode).toBeLessThan(300);
  });
});
