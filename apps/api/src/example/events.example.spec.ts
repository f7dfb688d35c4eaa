import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../tests/support/world.js';
import { EventQuery } from '../features/events/index.js';
import { fillExample } from './index.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await fillExample(world.app);
}, 60_000);
afterAll(() => world.close());

describe('the board of the example', () => {
  it('has events of every kind to come, and past ones', async () => {
    const { items } = await world.guest.call('GET /api/events', {});
    expect(items.length).toBeGreaterThanOrEqual(14);
    expect(new Set(items.map(({ format }) => format))).toEqual(new Set(['on_site', 'online', 'hybrid']));
    expect(items.some(({ status }) => status === 'cancelled')).toBe(true);
    expect((await world.guest.call('GET /api/events', { past: 'true' })).items.length).toBeGreaterThanOrEqual(4);
  });

  it('shows Miriam Hartung registered online and second in the queue for a place with a device', async () => {
    const [{ id }] = (await world.sql<{ id: string }>(`select id from members where handle = 'miriam-hartung'`)) as [
      { id: string },
    ];
    const { items } = await world.guest.call('GET /api/events', {});
    const { slug } = items.find(({ title }) => title.startsWith('Elternabend'))!;
    const view = await world.get(EventQuery).bySlug({ id, role: 'member' }, slug);
    const nameOf = (optionId: string) => view.options.find((option) => option.id === optionId)!.name;
    expect(
      view.mine.map(({ optionId, state, position, movedFrom }) => [nameOf(optionId), state, position, movedFrom]),
    ).toEqual([
      ['Online', 'registered', null, null],
      ['Vor Ort mit Geräteplatz', 'waiting', 2, 3],
    ]);
    expect(view.options.map(({ taken, capacity, waiting }) => [taken, capacity, waiting])).toEqual([
      [10, 12, 0],
      [6, 6, 5],
      [10, 40, 0],
      [0, null, 0],
    ]);
    expect(view.topic).toMatchObject({ roomSlug: 'veranstaltungen' });
  });
});
