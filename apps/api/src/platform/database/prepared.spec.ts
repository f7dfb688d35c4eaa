import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { createDataSource } from './data-source.js';
import { prepared } from './prepared.js';
import { UnitOfWork } from './unit-of-work.js';

let world: World;
beforeAll(async () => (world = await openWorld()));
afterAll(() => world.close());

/** How often this connection has planned the text. */
const plans = async (text: string) => {
  const rows = await world.sql<{ plans: number }>(
    `select (generic_plans + custom_plans)::int as plans from pg_prepared_statements where name = '${prepared(text, [1]).name}'`,
  );
  return rows[0]?.plans;
};

describe('a statement', () => {
  it('is parsed once per connection, inside and outside of transactions', async () => {
    const text = 'select $1::int as number';
    const work = world.get(UnitOfWork);
    await work.run(async () => {
      expect(await work.sql(text, [1])).toEqual([{ number: 1 }]);
      expect(await work.sql(text, [2])).toEqual([{ number: 2 }]);
      expect(await plans(text)).toBe(2);
    });
  });

  it('is still planned when somebody has read for minutes', async () => {
    const source = await createDataSource(world.config.databaseUrl!).initialize();
    const work = new UnitOfWork(source);
    const connection = async () =>
      (await work.sql<{ pid: number }>('select pg_backend_pid() as pid where $1', [true]))[0]!.pid;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    try {
      const before = await connection();
      await jest.advanceTimersByTimeAsync(4 * 60_000);
      expect(await connection()).toBe(before);
      await jest.advanceTimersByTimeAsync(6 * 60_000);
      expect(await connection()).not.toBe(before);
    } finally {
      jest.useRealTimers();
      await source.destroy();
    }
  });

  it('has a name of its own that PostgreSQL does not cut', () => {
    expect(prepared('select $1', [1]).name).not.toBe(prepared('select $1 ', [1]).name);
    expect(prepared('select $1', [1]).name!.length).toBeLessThan(64);
  });

  it('without values may be several', async () => {
    await world.sql('create temporary table kept (n int); drop table kept');
  });
});
