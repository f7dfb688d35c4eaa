import { chance } from '../support/chance.js';
import { until } from '../support/ear.js';
import { faultsIn } from './support/evidence.js';
import { type House, places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const POSTS = sized(10_000, 300);
const ROOMS = sized(10, 3);
const READERS = sized(50, 8);
const API_KILLS = sized(50, 2);
const DATABASE_KILLS = sized(10);
const WRITERS = 16;
const PATIENCE = 120_000;
const BACK_WITHIN = promised(5_000);

/** Both kinds of blow, shuffled. */
function blows(random: () => number) {
  const all = [
    ...Array.from({ length: API_KILLS }, () => 'api' as const),
    ...Array.from({ length: DATABASE_KILLS }, () => 'database' as const),
  ];
  return all
    .map((blow) => ({ blow, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ blow }) => blow);
}

/** @returns milliseconds until it answers again */
async function strike(house: House, blow: 'api' | 'database') {
  const since = performance.now();
  if (blow === 'api') await house.kill();
  else {
    house.killPostgres();
    await until(async () => !(await house.healthy()), 'the loss of the database to be felt', PATIENCE);
  }
  await until(() => house.healthy(), 'an answer', PATIENCE);
  return performance.now() - since;
}

test(`of ${POSTS} acknowledged posts none is lost and none is there twice, through ${API_KILLS} kills of the API and ${DATABASE_KILLS} of PostgreSQL; all ${READERS} readers are told the same`, async ({
  house,
}) => {
  const writers = await house.database.people(WRITERS);
  const rooms = await places(house.origin, writers[0]!, ROOMS);
  const readers = await Promise.all(
    (await house.database.people(READERS)).map((person) => Reader.open(house.origin, person, rooms)),
  );
  const posting = new Posting(() => house.origin, writers, rooms);
  const order = blows(chance(1));
  const pauses: Record<'api' | 'database', number[]> = { api: [], database: [] };

  const sending = posting.send(POSTS);
  for (const [nth, blow] of order.entries()) {
    await until(
      () => posting.acknowledged >= ((nth + 1) * POSTS) / (order.length + 1),
      'posts between two kills',
      PATIENCE,
    );
    // Who misses too many kills in a row is told to read the page again, which is no gap, but no news either.
    await until(() => readers.every(({ returns }) => returns >= pauses.api.length), 'the readers to be back', PATIENCE);
    pauses[blow].push(await strike(house, blow));
  }
  await sending;
  const found = await evidence(house.database, posting, rooms, readers);

  report(
    `${posting.acknowledged} acknowledged, ${posting.count('unknown')} attempts unknown and repeated; longest pause after a kill of the API ${longest(pauses.api)}, of PostgreSQL ${longest(pauses.database)}`,
  );
  expect(faultsIn(found)).toEqual([]);
  expect(posting.acknowledged).toBe(POSTS);
  expect(readers.filter(({ ear }) => ear.reloads > 0)).toEqual([]);
  expect(Math.max(...pauses.api, ...pauses.database)).toBeLessThan(BACK_WITHIN);
  await Promise.all(readers.map((reader) => reader.close()));
});

const longest = (times: number[]) => seconds(Math.max(...times));

test('would lose posts if the database acknowledged before they are on disk (negative control)', async ({ house }) => {
  const writers = await house.database.people(4);
  const rooms = await places(house.origin, writers[0]!, 1);
  await house.database.configure({ synchronous_commit: 'off', wal_writer_delay: '10000' });
  const posting = new Posting(() => house.origin, writers, rooms);
  await posting.send(40);
  await strike(house, 'database');
  await house.database.configure({ synchronous_commit: 'default', wal_writer_delay: 'default' });
  const { stored } = await evidence(house.database, posting, rooms, []);
  expect(faultsIn({ attempts: posting.attempts, stored, rooms: [] }).join('\n')).toContain(
    'was acknowledged and is lost',
  );
});
