import type { Actor } from '../kernel/actor.js';
import type { RoomEvent } from '../events.js';
import { canRead } from './rooms.policy.js';
import type { Membership, Visibility } from './rooms.schema.js';

/** What somebody inside may hear: everybody told the room's news, members also who is there and who types. */
export type ChannelAccess = { visibility: Visibility; membership: Membership };

/** How an event in the room changes the admission of somebody inside; pure, so that every node decides alike. */
export function accessAfter(event: RoomEvent, me: Actor, before: ChannelAccess): ChannelAccess {
  switch (event.type) {
    case 'room.edited':
      return { ...before, visibility: event.data.visibility };
    case 'room.joined':
    case 'room.role_set':
      return event.data.person && event.data.person.id === me.id ? { ...before, membership: event.data.role } : before;
    case 'room.left':
      return event.data.memberId !== null && event.data.memberId === me.id ? { ...before, membership: 'none' } : before;
    default:
      return before;
  }
}

export const canReceive = (me: Actor, admission: ChannelAccess) => canRead(me, admission) === true;
