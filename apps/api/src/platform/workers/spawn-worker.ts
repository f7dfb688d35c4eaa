import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a program in a thread of its own. Tests put one in its place that starts TypeScript. */
export const spawnWorker = (program: URL, options: WorkerOptions) => new Worker(program, options);
