/** `npm run backup [-- file]`, `npm run backup:check -- file`, `npm run restore -- file [--replace]`, from a fresh clone too. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { demandNode } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function backup() {
  process.chdir(root);
  demandNode();
  const { install } = await import('./install.mjs');
  const { build } = await import('./build.mjs');
  install();
  build();
  await import(pathToFileURL(join(root, 'apps/api/dist/backup.js')).href);
}

backup().catch((error) => {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
});
