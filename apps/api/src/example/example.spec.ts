import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../tests/support/world.js';
import { fillExample } from './index.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the example', () => {
  it('fills an empty database once, even when two nodes start at the same time', async () => {
    await Promise.all([fillExample(world.app), fillExample(world.app)]);
    const [first] = await world.sql<{ members: number }>('select count(*) as members from members');
    expect(first!.members).toBeGreaterThan(10);
    await fillExample(world.app);
    expect(await world.sql('select count(*) as members from members')).toEqual([first]);
  });
});
