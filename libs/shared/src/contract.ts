import type { Route } from './kernel/contract.js';
import { health } from './kernel/health.contract.js';

/** All routes of the API by name. A feature adds its own contract here. */
export const contract = {
  health,
} satisfies Record<string, Route>;

/** Every route by its address on the wire, for the typed client: `api('GET /api/rooms/:slug', { slug })`. */
export type Api = { [K in keyof typeof contract as (typeof contract)[K]['on']]: (typeof contract)[K] };
