/**
 * `npm run bench`: measures everything; `npm run bench -- reads posts --posts 1000000` some parts in a community of that size.
 * Every part prints its rows as it finds them and keeps them; the table is put together from all that were kept.
 */
import { parseArgs } from 'node:util';
import { communityOf, sizeOf } from './database.mjs';
import { startLoad } from './measure/processes.mjs';
import { keep, line, writeTable } from './measure/report.mjs';
import { parts } from './parts/index.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    posts: { type: 'string' },
    seed: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const sizes = values.posts ? [Number(values.posts)] : [10_000, 1_000_000];
const chosen = positionals.length ? positionals : Object.keys(parts);
const strange = chosen.filter((name) => !parts[name]);
if (strange.length)
  throw new Error(`There is no part ${strange.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);

for (const posts of sizes) {
  const community = await communityOf(sizeOf({ posts }), { seed: Number(values.seed ?? 1) });
  const load = startLoad();
  try {
    for (const name of chosen)
      await run(name, { community, load, seconds: Number(values.seconds ?? 4), rounds: Number(values.rounds ?? 5) });
  } finally {
    load.stop();
    await community.postgres.stop();
  }
}
writeTable();

async function run(name, given) {
  console.log(`\n── ${name}, ${given.community.size.posts} posts`);
  const rows = [];
  await parts[name](given, (row) => {
    rows.push(row);
    console.log(line(row));
  });
  keep(name, given.community.size, rows);
}
