import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type Visitor, type World } from '../../../../tests/support/world.js';
import { fillExample } from './index.js';

let world: World;
let onlooker: Visitor;
beforeAll(async () => {
  world = await openWorld();
  await fillExample(world.app);
  onlooker = await world.member({ name: 'Jemand' });
});
afterAll(() => world.close());

describe('the directory of the example', () => {
  it('finds the person by the task', async () => {
    const { items, understood } = await onlooker.call('GET /api/experts', {
      q: 'Elternabend zu Bildschirmzeit vorbereiten',
    });
    expect(items[0]!.name).toBe('Dr. Selin Aydoğan');
    expect(items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Hannelore Dietzsch', 'Annegret Pfützner', 'Lea Sommerfeld-Kowalczyk']),
    );
    expect(items.every(({ reason }) => reason)).toBe(true);
    expect(understood!.words.map(({ word }) => word)).toEqual(['Elternabend', 'Bildschirmzeit']);
  });

  it('shows everybody at work', async () => {
    const { people, institutions, facets } = await onlooker.call('GET /api/experts');
    expect({ people, institutions }).toEqual({ people: 32, institutions: 21 });
    expect(facets.sector.map(({ value }) => value).sort()).toEqual(['culture', 'education', 'social']);
  });

  it('has somebody fully booked, with a date', async () => {
    const { availability } = await onlooker.call('GET /api/experts/:handle', { handle: 'hannelore-dietzsch' });
    expect(availability).toMatchObject({ limit: 2, free: 0, answerDays: 1 });
    expect(Date.parse(availability!.freeFrom!)).toBeGreaterThan(world.clock.now().getTime());
  });

  it('knows who teaches what others want to learn', async () => {
    const { learns } = await onlooker.call('GET /api/experts/:handle', { handle: 'selin-aydogan' });
    expect(learns[0]).toEqual({
      text: 'Podcast aufnehmen und schneiden',
      offeredBy: { handle: 'piotr-malecki', name: 'Piotr Małecki' },
    });
  });
});
