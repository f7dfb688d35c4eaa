import type { RoomEvent } from '../events.js';

/**
 * An event as somebody may hear it: no more than the pages tell them. Guests see of the members only who looks after
 * the room; who chose a reaction nobody sees but they themselves.
 */
export function shownTo(event: RoomEvent, me: string | null): RoomEvent {
  const isGuest = me === null;
  switch (event.type) {
    case 'room.joined':
      return isGuest && event.data.role !== 'owner' ? { ...event, data: { ...event.data, person: null } } : event;
    case 'room.left':
      return isGuest && event.data.role !== 'owner' ? { ...event, data: { ...event.data, memberId: null } } : event;
    case 'post.reacted':
      return event.data.memberId === me ? event : { ...event, data: { ...event.data, memberId: null } };
    default:
      return event;
  }
}
