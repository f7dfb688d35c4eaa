import type { RoomEvent } from '../events.js';

/**
 * Events up to the present as somebody may hear them: no more than the pages tell them. Guests see of the members only
 * who looks after the room now, and nobody of a topic that is gone; who chose a reaction nobody sees but they themselves.
 */
export function shownTo(events: RoomEvent[], me: string | null): RoomEvent[] {
  if (me !== null) return events.map((event) => withoutOthers(event, me));
  const now = standing(events);
  return events.map((event) => toGuest(withoutOthers(event, me), now));
}

function withoutOthers(event: RoomEvent, me: string | null): RoomEvent {
  if (event.type !== 'post.reacted' || (me !== null && event.data.memberId === me)) return event;
  return { ...event, data: { ...event.data, memberId: null } };
}

interface Standing {
  owners: Set<string>;
  removedTopics: Set<string>;
}

/** Who became an owner in these events and still is, and which topics they took away. */
function standing(events: RoomEvent[]): Standing {
  const [owners, removedTopics] = [new Set<string>(), new Set<string>()];
  for (const { type, data } of events) {
    if (type === 'topic.removed') removedTopics.add(data.topicId);
    if (type === 'room.left' && data.memberId) owners.delete(data.memberId);
    if ((type === 'room.joined' || type === 'room.role_set') && data.person)
      owners[data.role === 'owner' ? 'add' : 'delete'](data.person.id);
  }
  return { owners, removedTopics };
}

/** Of who looks after the room no more an id is told: by it those who saw them among the owners take them off. */
function toGuest(event: RoomEvent, { owners, removedTopics }: Standing): RoomEvent {
  const isOwner = (person: { id: string } | null) => person !== null && owners.has(person.id);
  switch (event.type) {
    case 'room.joined':
      return isOwner(event.data.person) ? event : { ...event, data: { ...event.data, person: null } };
    case 'room.role_set': {
      const { person, role } = event.data;
      if (role !== 'owner') return { ...event, data: { person: null, role, formerOwner: person?.id } };
      return isOwner(person) ? event : { ...event, data: { person: null, role } };
    }
    case 'room.left':
      return event.data.role === 'owner' ? event : { ...event, data: { ...event.data, memberId: null } };
    case 'topic.opened': {
      const { topic } = event.data;
      return removedTopics.has(topic.id)
        ? { ...event, data: { ...event.data, topic: { ...topic, author: null } } }
        : event;
    }
    case 'topic.resolved':
      return removedTopics.has(event.data.topicId) ? { ...event, data: { ...event.data, solution: null } } : event;
    case 'post.sent': {
      const { post } = event.data;
      return removedTopics.has(post.topicId)
        ? { ...event, data: { ...event.data, post: { ...post, author: null, replyTo: null }, participants: [] } }
        : event;
    }
    default:
      return event;
  }
}
