/** `npm run bench:fill -- --posts 1000000 --people 10000 --events 10000 --seed 1`: a community to measure with, kept below `.data`. */
import { parseArgs } from 'node:util';
import { communityOf, sizeOf } from './database.mjs';

const { values } = parseArgs({
  options: {
    posts: { type: 'string' },
    people: { type: 'string' },
    events: { type: 'string' },
    seed: { type: 'string' },
    fresh: { type: 'boolean' },
  },
});
const { fresh, seed, ...size } = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name, name === 'fresh' ? value : Number(value)]),
);
const community = await communityOf(sizeOf(size), { seed, fresh });
console.log(`  Gefüllt in ${community.seconds} s: ${JSON.stringify(community.rows)}`);
await community.postgres.stop();
