import { existsSync, readFileSync } from 'node:fs';

const STATISTICS = `/proc/self/task/${process.pid}/schedstat`;

/** Milliseconds this thread has worked so far, whatever else the machine does; on other systems than Linux, the time that has passed. */
export const worked = () =>
  existsSync(STATISTICS) ? Number(readFileSync(STATISTICS, 'utf8').split(' ')[0]) / 1e6 : performance.now();
