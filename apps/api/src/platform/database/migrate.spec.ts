import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  it('refuses a database written by a newer version, in a sentence', async () => {
    await world.sql(`insert into migrations (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    await expect(migrate(world.get(DataSource))).rejects.toThrow(/neueren Version \(Future9999999999999\).*Bitte/);
  });
});
