import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HOUR, MINUTE, RETRY_MINUTES } from './scheduled.js';
import { Jobs } from './jobs.js';

const writing = 'test.write';
let world: World;
let other: World;
const jobs = () => world.get(Jobs);
const work = () => world.get(UnitOfWork);
const done: string[] = [];
let fails: (note: string) => boolean;

beforeAll(async () => {
  world = await openWorld();
  other = await world.anotherNode();
  await world.sql('create table notes (note text)');
  for (const node of [world, other])
    node.get(Jobs).register(writing, async (data) => {
      const { note } = data as { note: string };
      done.push(note);
      await node.sql('insert into notes values ($1)', [note]);
      if (fails(note)) throw new Error('not now');
    });
});
beforeEach(async () => {
  await jobs().settled();
  await world.sql('delete from jobs');
  await world.sql('delete from notes');
  done.length = 0;
  fails = () => false;
});
afterAll(() => world.close());

const settle = async (node = world) => {
  node.get(Jobs).kick();
  await node.get(Jobs).settled();
};
const notes = async () =>
  (await world.sql<{ note: string }>('select note from notes order by 1')).map(({ note }) => note);
const waiting = () => world.sql('select attempts, failed_at is not null as "givenUp", last_error as why from jobs');

describe('a job', () => {
  it('is done after the commit of what gave rise to it', async () => {
    await work().run(async () => {
      await jobs().add(writing, { note: 'one' });
      expect(done).toEqual([]);
    });
    await settle();
    expect(await notes()).toEqual(['one']);
    expect(await waiting()).toEqual([]);
  });

  it('is not done when that is undone', async () => {
    const action = work().run(async () => {
      await jobs().add(writing, { note: 'one' });
      throw new Error('no');
    });
    await expect(action).rejects.toThrow('no');
    await settle();
    expect(done).toEqual([]);
  });

  it('waits until it is due', async () => {
    await jobs().add(writing, { note: 'later' }, new Date(world.clock.now().getTime() + HOUR));
    await settle();
    expect(done).toEqual([]);
    world.clock.advance({ hours: 1 });
    await settle();
    expect(await notes()).toEqual(['later']);
  });

  it('is done once though two nodes look', async () => {
    await world.sql(
      `insert into jobs (kind, data, due_at) select 'test.write', jsonb_build_object('note', n), $1 from generate_series(10, 49) n`,
      [world.clock.now()],
    );
    await Promise.all([settle(world), settle(other)]);
    expect(done).toHaveLength(40);
    expect(await notes()).toEqual(Array.from({ length: 40 }, (_, nth) => String(nth + 10)));
  });

  it('would be done twice if nodes did not hold what they work on (negative control)', async () => {
    await world.sql(`insert into jobs (kind, data, due_at) values ('test.nobody', '{}', $1)`, [world.clock.now()]);
    const take = (how: string) => world.sql(`select id from jobs limit 1 ${how}`);
    const takenByTwo = (how: string) =>
      work().run(async () => [
        (await take(how)).length,
        (await other.get(UnitOfWork).run(() => other.sql(`select id from jobs limit 1 ${how}`))).length,
      ]);
    expect([await takenByTwo('for update skip locked'), await takenByTwo('')]).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('leaves nothing half done when it fails, and is tried again later', async () => {
    fails = () => done.length === 1;
    await jobs().add(writing, { note: 'one' });
    await settle();
    expect([await notes(), await waiting()]).toEqual([[], [{ attempts: 1, givenUp: false, why: 'Error: not now' }]]);
    await settle();
    expect(done).toHaveLength(1);
    world.clock.advance({ minutes: RETRY_MINUTES[0]! });
    await settle();
    expect([await notes(), await waiting()]).toEqual([['one'], []]);
  });

  it('keeps nobody waiting who comes after one that fails', async () => {
    fails = (note) => note === 'bad';
    for (const note of ['bad', 'good']) await jobs().add(writing, { note });
    await settle();
    expect(await notes()).toEqual(['good']);
  });

  it('is given up after a day and a half, kept for thirty days, and then forgotten', async () => {
    fails = () => true;
    await jobs().add(writing, { note: 'never' });
    for (const minutes of [...RETRY_MINUTES, 0]) {
      await settle();
      world.clock.advance({ minutes });
    }
    expect(await waiting()).toEqual([{ attempts: RETRY_MINUTES.length + 1, givenUp: true, why: 'Error: not now' }]);
    world.clock.advance({ days: 29 });
    await settle();
    await jobs().forget();
    expect([done.length, (await waiting()).length]).toEqual([RETRY_MINUTES.length + 1, 1]);
    world.clock.advance({ days: 2 });
    await jobs().forget();
    expect(await waiting()).toEqual([]);
  });

  it('is taken over from a node whose connection was cut, and what that had written is gone', async () => {
    const attempt = work().attempt.bind(work());
    let cuts = 0;
    const thenCut = async (part: () => Promise<unknown>) => {
      const done = await attempt(part);
      if (!cuts++)
        await other.sql(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        );
      return done;
    };
    await without(work(), 'attempt', thenCut, async () => {
      await jobs().add(writing, { note: 'one' });
      await jobs().settled();
    });
    await settle(other);
    expect([done, await notes(), await waiting()]).toEqual([['one', 'one'], ['one'], []]);
  });

  it('of a kind this node does not know is left to others', async () => {
    await world.sql(`insert into jobs (kind, data, due_at) values ('newer.kind', '{}', $1)`, [world.clock.now()]);
    await settle();
    expect(await waiting()).toEqual([{ attempts: 0, givenUp: false, why: null }]);
  });
});

describe('what is done again and again', () => {
  it('keeps its time over restarts, and is done by one of two nodes', async () => {
    const [first, second] = [await another(), await another()];
    const due = () => world.sql<{ due: Date }>(`select due_at as due from jobs where kind = 'people.housekeeping'`);
    const [before] = await due();
    world.clock.advance({ minutes: 50 });
    const third = await another();
    expect(await due()).toEqual([before]);
    world.clock.advance({ minutes: 10 });
    await Promise.all([first, second, third].map((node) => settle(node)));
    expect(await due()).toEqual([{ due: new Date(world.clock.now().getTime() + HOUR) }]);
  });

  it('is tried again when it fails, sooner than its turn', async () => {
    const node = await another();
    await world.sql(`update jobs set due_at = $1 where kind = 'jobs.forget'`, [world.clock.now()]);
    await without(
      node.get(Jobs),
      'forget',
      () => Promise.reject(new Error('no')),
      () => settle(node),
    );
    expect(await world.sql(`select due_at as due, attempts, failed_at from jobs where kind = 'jobs.forget'`)).toEqual([
      { due: new Date(world.clock.now().getTime() + MINUTE), attempts: 1, failed_at: null },
    ]);
  });

  const another = () => world.anotherNode({ SCHEDULE: 'on' });
});
