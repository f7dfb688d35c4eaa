import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chance } from '../../../../../tests/support/chance.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from './unit-of-work.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const CONNECTIONS = 20;

/** What the fullest connection of the pool remembers. */
async function remembered() {
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, () =>
      world.sql<{ count: number }>('select count(*)::int as count from pg_prepared_statements'),
    ),
  );
  return Math.max(...counts.map(([row]) => row!.count));
}

const GROUPS = {
  events: [
    'sector=education',
    'sector=social',
    'kind=workshop',
    'format=online',
    'free=true',
    'access=step_free',
    'past=true',
    'from=2026-11-01',
  ],
  experts: [
    'sector=education',
    'institution=kita',
    'competence=1.1',
    'offer=talk',
    'target=kita',
    'mode=onsite',
    'language=de',
    'sort=confirmed',
    'q=drucker',
  ],
};

/** So many addresses of lists, each narrowed down in another way. */
async function ask(addresses: number) {
  const random = chance(7);
  for (let nth = 0; nth < addresses; nth++) {
    const kind = nth % 2 ? 'events' : 'experts';
    const chosen = GROUPS[kind].filter(() => random() < 0.5).join('&');
    const url =
      kind === 'experts'
        ? `/api/experts?${chosen}`
        : nth % 4 === 1
          ? `/api/events?limit=${(nth % 100) + 1}&${chosen}`
          : `/api/calendar.ics?${chosen}`;
    const { statusCode, body } = await world.app.inject({ method: 'GET', url });
    if (statusCode !== 200) throw new Error(`${url}: ${body}`);
  }
}

describe('what visitors choose', () => {
  let usual: number;
  it('leaves a connection with the statements of the code, not with one for each of their choices', async () => {
    await ask(1_000);
    usual = await remembered();
    expect(usual).toBeLessThan(200);
  }, 120_000);

  it('would leave it with one for each, were they kept (negative control)', async () => {
    const work = world.get(UnitOfWork);
    await without(work, 'varying', work.sql.bind(work), () => ask(1_000));
    expect(await remembered()).toBeGreaterThan(2 * usual);
  }, 120_000);
});
