/** `npm start`: from a fresh clone to the running product, with nothing but Node and npm. */
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { demandNode } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function start() {
  process.chdir(root);
  demandNode();
  const { install } = await import('./install.mjs');
  const { build } = await import('./build.mjs');
  install();
  build();
  await import('./stacks.mjs');
  // From Node 22.8 on, what was compiled once is kept: a later start is half a second shorter.
  module.enableCompileCache?.(join(root, 'node_modules/.cache/node'));
  // In this very process, so that Ctrl-C reaches one program only, which ends what it began.
  await import(pathToFileURL(join(root, 'apps/api/dist/main.js')).href);
}

start().catch((error) => {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
});
