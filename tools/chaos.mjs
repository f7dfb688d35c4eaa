/** `npm run chaos`: the long form of the promises under kills; words of a file's name choose some (`npm run chaos -- seats`). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { demandNode } from './node-version.mjs';
import { bringSystemPrograms } from './system-programs.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
demandNode();
(await import('./install.mjs')).install();
const { build } = await import('./build.mjs');
const { program } = await import('./program.mjs');
build();
bringSystemPrograms();
const args = [
  program('playwright', '@playwright/test'),
  'test',
  '--config',
  'tests/chaos/playwright.config.ts',
  ...process.argv.slice(2),
];
process.exitCode =
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { CHAOS_SHARE: '1', ...process.env } }).status ?? 1;
