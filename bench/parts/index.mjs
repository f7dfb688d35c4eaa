import { measureClient } from './client.mjs';
import { measureGuests } from './guests.mjs';
import { measureMemory } from './memory.mjs';
import { measurePages } from './pages.mjs';
import { measurePlans } from './plans.mjs';
import { measurePosts } from './posts.mjs';
import { measureQueries } from './queries.mjs';
import { measureReads } from './reads.mjs';
import { measureSeats } from './seats.mjs';
import { measureSockets } from './sockets.mjs';
import { measureStart } from './start.mjs';

/** In the order in which they are measured. */
export const parts = {
  reads: measureReads,
  pages: measurePages,
  posts: measurePosts,
  seats: measureSeats,
  queries: measureQueries,
  sockets: measureSockets,
  plans: measurePlans,
  guests: measureGuests,
  memory: measureMemory,
  client: measureClient,
  start: measureStart,
};
