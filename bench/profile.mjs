/**
 * `node bench/profile.mjs topic --posts 10000`: where the product's time goes while it is asked for one kind of thing.
 * Prints self time per package and per function; the profile itself, for Chromium's tools, stays in `.data/bench-profiles`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './app.mjs';
import { communityOf, sizeOf } from './database.mjs';
import { startLoad, startProduct } from './measure/processes.mjs';
import { scenarios } from './parts/scenarios.mjs';

const MOST = 30;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { posts: { type: 'string' }, seconds: { type: 'string' } },
});
const [name = 'topic'] = positionals;
const community = await communityOf(sizeOf({ posts: Number(values.posts ?? 10_000) }));
const load = startLoad();
const folder = join(root, '.data/bench-profiles');
const file = join(folder, `${name}-${community.size.posts}.cpuprofile`);
mkdirSync(folder, { recursive: true });
rmSync(file, { force: true });

const product = await startProduct(community, {
  flags: ['--import', join(root, 'bench/measure/profile-on-signal.mjs')],
  env: { PROFILE_TO: file },
});
const order = { origin: product.origin, requests: await scenarios[name](community), connections: 8 };
await load.send({ ...order, seconds: 3 });
product.child.kill('SIGUSR2');
const { done, wrong } = await load.send({ ...order, seconds: Number(values.seconds ?? 10) });
product.child.kill('SIGUSR2');
while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 100));
await product.stop();
load.stop();
await community.postgres.stop();
report(JSON.parse(readFileSync(file, 'utf8')));

function report({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map();
  samples.forEach((id, nth) => self.set(id, (self.get(id) ?? 0) + timeDeltas[nth] / 1000));
  const [packages, functions] = [new Map(), new Map()];
  for (const [id, ms] of self) {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    if (functionName === '(idle)') continue;
    const place = placeOf(url, functionName);
    packages.set(place, (packages.get(place) ?? 0) + ms);
    const key = `${functionName || '(anonymous)'}  ${place}${url ? `, ${url.split('/').at(-1)}:${lineNumber + 1}` : ''}`;
    functions.set(key, (functions.get(key) ?? 0) + ms);
  }
  const busy = [...packages.values()].reduce((sum, ms) => sum + ms, 0);
  console.log(
    `${name}: ${done} requests ${Object.keys(wrong).length ? `(unexpected: ${JSON.stringify(wrong)}) ` : ''}, ${(busy / done).toFixed(2)} ms busy each\n`,
  );
  for (const [title, found] of [
    ['by package', packages],
    ['by function', functions],
  ]) {
    console.log(`${title}:`);
    for (const [key, ms] of [...found].sort((a, b) => b[1] - a[1]).slice(0, MOST))
      console.log(`  ${((100 * ms) / busy).toFixed(1).padStart(5)} %  ${key}`);
  }
}

function placeOf(url, functionName) {
  const [, inside] = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url) ?? [];
  if (inside) return inside;
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  if (!url) return functionName.startsWith('(') ? functionName : 'native';
  return /(apps\/\w+|libs\/\w+)/.exec(url)?.[1] ?? url;
}
