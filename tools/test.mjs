/** `npm test`: every check and every test; ends with one line over all of them. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demandNode } from './node-version.mjs';
import { bringSystemPrograms, mayInstall } from './system-programs.mjs';
import { jestCounts, listed, playwrightCounts, read } from './test-counts.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  demandNode();
  (await import('./install.mjs')).install();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const { program } = await import('./program.mjs');
const { build } = await import('./build.mjs');
bringSystemPrograms();
const browser = await findBrowser();

const results = 'test-results';
const total = { passed: 0, failed: 0, skipped: 0 };
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

await stage('Stil', async () => {
  const checks = [
    node([program('eslint'), '.', '--max-warnings', '0']),
    node([program('prettier'), '--check', '.', '--log-level', 'warn']),
    node([program('knip'), '--no-progress', '--treat-config-hints-as-errors']),
  ];
  return sum((await Promise.all(checks)).map(one));
});
await stage('Typen', async () =>
  one(await node([program('nx'), 'run-many', '-t', 'types', '--outputStyle=static'], { NX_TUI: 'false' })),
);
await stage('Architektur', async () =>
  one(
    await node([
      program('depcruise', 'dependency-cruiser'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'tests',
    ]),
  ),
);
await stage('Jest', async () => {
  const file = join(results, 'jest.json');
  // Modules stay in memory after their spec: two processes need half of it each, and half the time.
  await node(
    [
      '--experimental-vm-modules',
      '--no-warnings',
      '--max-old-space-size=4096',
      program('jest'),
      '--maxWorkers=2',
      '--json',
      '--outputFile',
      file,
    ],
    {},
    ['inherit', 'ignore', 'inherit'],
  );
  return read(file, jestCounts);
});
await stage('Bauen', () => {
  build();
  return one(true);
});
await stage('Reisen im Browser', async () => {
  if (!browser) return skipJourneys();
  const data = mkdtempSync(join(tmpdir(), 'querschnitt-journey-'));
  chmodSync(data, 0o755);
  await node([program('playwright', '@playwright/test'), 'test', '--config', 'tests/playwright.config.ts'], {
    JOURNEY_DATA: data,
  });
  rmSync(data, { recursive: true, force: true });
  return read(join(results, 'journeys.json'), playwrightCounts);
});
await stage('Versprechen unter Ausfällen', async () => {
  await node([program('playwright', '@playwright/test'), 'test', '--config', 'tests/chaos/playwright.config.ts']);
  return read(join(results, 'chaos.json'), playwrightCounts);
});

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;

/** Runs one stage, whatever became of those before it. */
async function stage(name, run) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(error.message);
    counts = one(false);
  }
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  console.log(
    `── ${name}: ${counts.passed} bestanden, ${counts.failed} gescheitert, ${counts.skipped} übersprungen (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}

/** @returns whether it went well */
function node(args, env = {}, stdio = 'inherit') {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio, env: { ...process.env, ...env } }).once('close', (code) =>
      resolve(code === 0),
    );
  });
}

function sum(all) {
  return all.reduce((counts, more) => ({
    passed: counts.passed + more.passed,
    failed: counts.failed + more.failed,
    skipped: counts.skipped + more.skipped,
  }));
}

function one(good) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

/** Found once, for all that need one. Nothing where there is none; where it could have been installed, the journeys fail by themselves. */
async function findBrowser() {
  const { findChromium } = await import('./chromium.mjs');
  try {
    process.env.CHROMIUM = await findChromium();
    return true;
  } catch (error) {
    console.error(`  ${error.message}`);
    return mayInstall();
  }
}

/** Counted all the same, so that nobody takes silence for success. */
function skipJourneys() {
  const { stdout } = spawnSync(
    process.execPath,
    [program('playwright', '@playwright/test'), 'test', '--list', '--config', 'tests/playwright.config.ts'],
    { encoding: 'utf8', env: { ...process.env, CHROMIUM: '', JOURNEY_PORT: '0' } },
  );
  console.log('   übersprungen: alle Reisen, denn sie brauchen ein Chromium');
  return { passed: 0, failed: 0, skipped: listed(stdout) };
}
