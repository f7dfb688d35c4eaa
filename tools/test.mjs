/** `npm test`: every check and every test; ends with one line over all of them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demandNode } from './node-version.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  demandNode();
  (await import('./install.mjs')).install();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const { program } = await import('./program.mjs');
const { build } = await import('./build.mjs');

const results = 'test-results';
const total = { passed: 0, failed: 0 };
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

stage('Stil', () => one(node([program('eslint'), '.', '--max-warnings', '0'])));
stage('Typen', () => one(node([program('nx'), 'run-many', '-t', 'types', '--outputStyle=static'], { NX_TUI: 'false' })));
stage('Architektur', () => one(node([program('depcruise', 'dependency-cruiser'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'tests'])));
stage('Jest', () => {
  const file = join(results, 'jest.json');
  // Modules stay in memory after their spec: two processes need half of it each, and half the time.
  node(['--experimental-vm-modules', '--no-warnings', '--max-old-space-size=4096', program('jest'), '--maxWorkers=2', '--json', '--outputFile', file], {}, ['inherit', 'ignore', 'inherit']);
  return read(file, jestCounts);
});
stage('Bauen', () => {
  build();
  return { passed: 1, failed: 0 };
});
stage('Reisen im Browser', () => {
  const data = mkdtempSync(join(tmpdir(), 'querschnitt-journey-'));
  chmodSync(data, 0o755);
  node([program('playwright', '@playwright/test'), 'test', '--config', 'tests/playwright.config.ts'], { JOURNEY_DATA: data });
  rmSync(data, { recursive: true, force: true });
  return read(join(results, 'journeys.json'), journeyCounts);
});
stage('Versprechen unter Ausfällen', () => {
  node([program('playwright', '@playwright/test'), 'test', '--config', 'tests/chaos/playwright.config.ts']);
  return read(join(results, 'chaos.json'), journeyCounts);
});

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** Runs one stage, whatever became of those before it. */
function stage(name, run) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = run();
  } catch (error) {
    console.error(error.message);
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`── ${name}: ${counts.passed} bestanden, ${counts.failed} gescheitert (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

function node(args, env = {}, stdio = 'inherit') {
  return spawnSync(process.execPath, args, { stdio, env: { ...process.env, ...env } }).status === 0;
}

function one(good) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1 };
}

/** A stage that left no result has failed, and so has one without a single test. */
function read(file, count) {
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  return counts.passed + counts.failed ? counts : { passed: 0, failed: 1 };
}

/** What was skipped proves nothing and counts as failed; so does a file that could not even be loaded. */
function jestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites };
}

function journeyCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
