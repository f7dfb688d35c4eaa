import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { migrate } from './migrate.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('migrating', () => {
  it('finds nothing to do the second time', async () => {
    const before = await world.sql('select * from migrations');
    await migrate(world.get(DataSource));
    expect(await world.sql('select * from migrations')).toEqual(before);
  });

  it('leaves it to whoever asked to say that it failed', async () => {
    const said = (['log', 'warn', 'error'] as const).map((way) =>
      jest.spyOn(console, way).mockImplementation(() => undefined),
    );
    const broken = class Broken9999999999998 {
      name = 'Broken9999999999998';
      up = () => Promise.reject(new Error('no schema today'));
      down = () => Promise.resolve();
    };
    const source = world.get(DataSource);
    source.migrations.push(new broken());
    await expect(migrate(source)).rejects.toThrow('no schema today');
    source.migrations.pop();
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
    said.forEach((spy) => spy.mockRestore());
  });

  it('refuses a database written by a newer version, in a sentence', async () => {
    await world.sql(`insert into migrations (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    await expect(migrate(world.get(DataSource))).rejects.toThrow(/neueren Version \(Future9999999999999\).*Bitte/);
  });
});
