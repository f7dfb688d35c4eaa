import { mark } from '../decorators/marked.js';

/** Minutes until a failed job is tried again; after the last one it is given up. */
export const RETRY_MINUTES = [1, 5, 15, 60, 240, 960];

export const SCHEDULED = Symbol('scheduled');

export interface Schedule {
  name: string;
  everyMs: number;
}

/** Is done again and again, on one node at a time, in a transaction. @param name stands in the database, as a kind's does */
export const Scheduled = (name: string, everyMs: number) =>
  mark(SCHEDULED, { name, everyMs } satisfies Schedule) as <K extends string>(
    target: Record<K, () => Promise<unknown>>,
    method: K,
  ) => void;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
