import { Base1763900000000 } from './1763900000000-base.js';

/** In the order in which they run. */
export const migrations = [Base1763900000000];
