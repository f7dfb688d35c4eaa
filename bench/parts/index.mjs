import { measureReads } from './reads.mjs';

/** In the order in which they are measured. */
export const parts = {
  reads: measureReads,
};
