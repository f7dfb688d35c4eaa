import type { Actor } from '@querschnitt/shared/kernel/actor';
import { get, pages } from '../../platform/api';

/** What `<RoomsIndex>` and the badge show; put it into `preload` of every page that has them. */
export const indexNeeds = (me: Actor) =>
  me.id === null ? [pages('GET /api/rooms', { which: 'all' })] : [pages('GET /api/rooms', { which: 'mine' }), pages('GET /api/inbox', {}), get('GET /api/inbox/counts', {})];
