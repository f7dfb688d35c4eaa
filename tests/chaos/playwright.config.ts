import { defineConfig } from '@playwright/test';
import { short } from './support/scale.js';

/** Promises under kills, on the built product. `CHAOS_SHARE=1` is the long form, see README.md. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.chaos.ts',
  outputDir: '../../test-results/chaos',
  testIgnore: short ? ['journeys.chaos.ts'] : [],
  // The long form has the machine for itself, since it promises times; each worker has an installation of its own.
  workers: short ? 2 : 1,
  forbidOnly: true,
  // A scenario ends by its own patience; this only keeps a hanging one from hanging for ever.
  timeout: 60 * 60_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/chaos.json' }]],
});
