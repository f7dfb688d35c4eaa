import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const hooks = pathToFileURL(resolve(import.meta.dirname, 'typescript-hooks.mjs')).href;
const register = `data:text/javascript,${encodeURIComponent(`import { register } from 'node:module'; register('${hooks}');`)}`;

/** Stands in for the product's own (jest.config.mjs): starts a program as it stands in the sources. */
export const spawnWorker = (program: URL, options: WorkerOptions) =>
  new Worker(new URL(program.protocol === 'file:' ? program.href.replace(/\.js$/, '.ts') : program.href), {
    ...options,
    execArgv: ['--conditions=querschnitt', '--import', register, '--no-warnings'],
  });
