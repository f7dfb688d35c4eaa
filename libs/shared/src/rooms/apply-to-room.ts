import type { PersonRef } from '../people/person-ref.js';
import type { Appliers } from './appliers.js';
import type { Room } from './rooms.schema.js';

/** As in a list, or as a page with its owners. */
export type HeldRoom = Room & { owners?: PersonRef[] };

const without = (owners: PersonRef[] | undefined, id: string | null) => owners?.filter((owner) => owner.id !== id);

/** Owners are listed by name, as the server lists them. */
function ownersWith(room: HeldRoom, person: PersonRef | null, role: string) {
  if (!room.owners || !person) return {};
  const others = without(room.owners, person.id)!;
  return { owners: role === 'owner' ? [...others, person].sort((a, b) => a.name.localeCompare(b.name, 'de')) : others };
}

/** Applied only to a room whose `seq` says that the event is new, so a count may also be relative. */
export const onRoom: Appliers<HeldRoom> = {
  'room.edited': (room, traits) => ({ ...room, ...traits }),
  'room.joined': (room, { person, role, memberCount }, me) => ({
    ...room,
    memberCount,
    ...ownersWith(room, person, role),
    ...(person && person.id === me ? { membership: role, unread: 0 } : {}),
  }),
  'room.role_set': (room, { person, role, formerOwner }, me) => ({
    ...room,
    ...ownersWith(room, person, role),
    ...(room.owners && formerOwner ? { owners: without(room.owners, formerOwner)! } : {}),
    ...(person && person.id === me ? { membership: role } : {}),
  }),
  'room.left': (room, { memberId, memberCount }, me) => ({
    ...room,
    memberCount,
    ...(room.owners ? { owners: without(room.owners, memberId)! } : {}),
    ...(memberId !== null && memberId === me ? { membership: 'none' as const, unread: 0 } : {}),
  }),
  'topic.opened': (room, { topicCount }) => ({ ...room, topicCount }),
  'topic.removed': (room, { topicCount, lastPostAt }) => ({ ...room, topicCount, lastPostAt }),
  'topic.resolved': (room, { resolvedCount }) => ({ ...room, resolvedCount }),
  'post.sent': (room, { post }, me) => ({
    ...room,
    lastPostAt: post.createdAt,
    unread: room.membership !== 'none' && post.author?.id !== me ? room.unread + 1 : room.unread,
  }),
};
