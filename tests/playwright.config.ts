import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../tools/chromium.mjs';
import { freePort } from './support/free-port.js';

/** Whoever names a port may have the product running there. */
const reuseExistingServer = process.env.JOURNEY_PORT !== undefined;
// Workers read this file again: what was chosen once stands in the environment.
process.env.CHROMIUM ??= await findChromium();
process.env.JOURNEY_PORT ??= String(await freePort());
process.env.JOURNEY_DATA ??= dataDir();

const files = (...names: string[]) => names.map((name) => `${name}.journey.ts`);
const OWN = files('start', 'stop', 'dev', 'backup', 'first-administrator', 'chromium');
/** They look at everything there is and change nothing others rely on. */
const LOOKS = files('every-page', 'overlays', 'accessible');
const origin = `http://127.0.0.1:${process.env.JOURNEY_PORT}`;

/** Journeys through the built product, as `npm start` runs it, in its example mode on an empty database. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  // One after the other in the product all share; beside them those who look at every page, and who start, stop and break installations of their own.
  workers: 2,
  projects: [
    { name: 'product', testMatch: '*.journey.ts', testIgnore: [...OWN, ...LOOKS], workers: 1 },
    { name: 'looks', testMatch: LOOKS, workers: 1 },
    { name: 'installations', testMatch: OWN, workers: 1 },
  ],
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: {
    baseURL: origin,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumArgs, ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}) },
  },
  webServer: {
    command: 'node apps/api/dist/main.js',
    cwd: '..',
    url: `${origin}/api/health/ready`,
    env: { PORT: process.env.JOURNEY_PORT, DATA_DIR: process.env.JOURNEY_DATA, HOST: '127.0.0.1' },
    reuseExistingServer,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});

function dataDir() {
  const dir = mkdtempSync(join(tmpdir(), 'querschnitt-journey-'));
  chmodSync(dir, 0o755);
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
