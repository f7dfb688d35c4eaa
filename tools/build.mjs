import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './program.mjs';

const STAMP = 'node_modules/.querschnitt-built';
const SOURCES = [
  'apps/api',
  'apps/web',
  'libs/shared',
  'tools/compress.mjs',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
];
const RESULTS = [
  'libs/shared/dist',
  'apps/api/dist/main.js',
  'apps/web/dist/client/.vite/manifest.en.json',
  'apps/web/dist/server/entry-server.js',
];

/** Builds what is stale. Where nothing was touched since the last time, not even the build tool is asked. */
export function build() {
  const state = fingerprint();
  if (RESULTS.every(existsSync) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return;
  console.log('  Querschnitt wird gebaut …');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program('nx'), 'run-many', '-t', 'build', '--outputStyle=static'],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, NX_TUI: 'false', NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}\nDas Bauen ist gescheitert; die Gründe stehen darüber.`);
  console.log(`  ${/first view of a room: .*/.exec(stdout)?.[0] ?? 'Gebaut.'}`);
  writeFileSync(STAMP, state);
}

/** Name, size and time of every source file: cheap, and wrong only towards building once too often. Copies keep times to the millisecond. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) visit(source);
  return hash.digest('hex');

  function visit(path) {
    const { size, mtime } = statSync(path);
    if (!statSync(path).isDirectory()) return hash.update(`${path} ${size} ${mtime.getTime()}\n`);
    for (const name of readdirSync(path).sort()) if (!['node_modules', 'dist'].includes(name)) visit(join(path, name));
  }
}
