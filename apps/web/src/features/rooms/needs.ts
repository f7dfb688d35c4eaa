import type { Actor } from '@querschnitt/shared/kernel/actor';
import { get, pages } from '../../platform/api';

/** Mine; a guest, who has none, sees a few, and the way to all. They stand on every page that is sent. */
export const indexRooms = (me: Actor) =>
  pages('GET /api/rooms', me.id === null ? { which: 'all', limit: 20 } : { which: 'mine' });

/** What `<RoomsIndex>` and the badge show; put it into `preload` of every page that has them. */
export const indexNeeds = (me: Actor) =>
  me.id === null ? [indexRooms(me)] : [indexRooms(me), pages('GET /api/inbox', {}), get('GET /api/inbox/counts', {})];
