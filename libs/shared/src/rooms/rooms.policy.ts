import { type Actor, isAtLeast, isMember } from '../kernel/actor.js';
import type { Verdict } from '../kernel/problem.js';
import type { Grant, Right } from '../kernel/right.js';
import type { Membership, Visibility } from './rooms.schema.js';

type Door = { visibility: Visibility; membership: Membership };
type Authored = { author: { id: string } | null };

/** How long an author may bring a deleted post back. */
export const UNDO_MINUTES = 10;

/** Private rooms are for their members alone, moderators included: to others they do not exist. */
export function canRead(me: Actor, room: Door): Verdict<'not_found'> {
  if (room.visibility === 'public') return true;
  if (room.visibility === 'internal') return isMember(me) || 'not_found';
  return room.membership !== 'none' || 'not_found';
}

/** Whoever reads may write; the first post makes them a member of the room. */
export function canWrite(me: Actor, room: Door): Verdict<'not_found' | 'auth.required'> {
  const read = canRead(me, room);
  if (read !== true) return read;
  return isMember(me) || 'auth.required';
}

/** Owners, and moderators where they can see the room. */
export const canModerateRoom = (me: Actor, room: Door) =>
  canRead(me, room) === true && (room.membership === 'owner' || isAtLeast(me, 'moderator'));

/** By which right somebody looks after a room. */
function charge(me: Actor, room: Door): Grant | null {
  if (!canModerateRoom(me, room)) return null;
  return { by: room.membership === 'owner' ? 'owner' : 'role' };
}

const wroteIt = (me: Actor, { author }: Authored) => isMember(me) && author?.id === me.id;

export const canJoinRoom = canWrite;

export function canManageRoom(me: Actor, room: Door): Right<'not_found' | 'auth.required' | 'room.owners_only'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  return charge(me, room) ?? 'room.owners_only';
}

/** Somebody must look after the room: its only owner cannot leave or step down while others are there. */
export const canGiveUpRole = (
  room: { ownerCount: number; memberCount: number },
  role: Membership,
): Verdict<'room.last_owner'> => role !== 'owner' || room.ownerCount > 1 || room.memberCount === 1 || 'room.last_owner';

/** A missing title may be given by anybody who writes in the room. */
export function canRenameTopic(
  me: Actor,
  room: Door,
  topic: Authored & { title: string | null },
): Right<'not_found' | 'auth.required' | 'topic.title_not_yours'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  return topic.title === null || wroteIt(me, topic) ? { by: 'own' } : (charge(me, room) ?? 'topic.title_not_yours');
}

export function canResolveTopic(
  me: Actor,
  room: Door,
  topic: Authored,
): Right<'not_found' | 'auth.required' | 'topic.solution_not_yours'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  return wroteIt(me, topic) ? { by: 'own' } : (charge(me, room) ?? 'topic.solution_not_yours');
}

type PostSnapshot = Authored & { deletedAt: string | null };

export function canEditPost(
  me: Actor,
  room: Door,
  post: PostSnapshot,
): Verdict<'not_found' | 'auth.required' | 'post.not_yours' | 'post.deleted'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  if (!wroteIt(me, post)) return 'post.not_yours';
  return post.deletedAt === null || 'post.deleted';
}

export function canDeletePost(
  me: Actor,
  room: Door,
  post: PostSnapshot,
): Verdict<'not_found' | 'auth.required' | 'post.not_yours' | 'post.deleted'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  if (!wroteIt(me, post)) return 'post.not_yours';
  return post.deletedAt === null || 'post.deleted';
}

/** Taking away what another wrote; authors delete. */
export function canRemovePost(
  me: Actor,
  room: Door,
  post: PostSnapshot,
): Right<'not_found' | 'auth.required' | 'room.owners_only' | 'post.deleted'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  if (post.deletedAt !== null) return 'post.deleted';
  return wroteIt(me, post) ? { by: 'own' } : (charge(me, room) ?? 'room.owners_only');
}

/** Whoever deleted it can undo that for a while; an author not what somebody else took away. */
export function canRestorePost(
  me: Actor,
  room: Door,
  post: PostSnapshot & { deletedBy: string | null },
  now: Date,
): Right<'not_found' | 'auth.required' | 'post.not_yours' | 'post.removed' | 'post.undo_over'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  const grant = wroteIt(me, post) ? ({ by: 'own' } as const) : charge(me, room);
  if (!grant) return 'post.not_yours';
  if (post.deletedBy !== me.id) return wroteIt(me, post) ? 'post.removed' : 'post.not_yours';
  return post.deletedAt !== null && now.getTime() - Date.parse(post.deletedAt) < UNDO_MINUTES * 60_000
    ? grant
    : 'post.undo_over';
}

/** The reason is for the author it is given to, and for those who have to answer for it. */
export function canSeeRemoval(me: Actor, room: Door, post: Authored): Verdict<'not_found'> {
  return wroteIt(me, post) || canModerateRoom(me, room) || 'not_found';
}

/** A title alone is no topic: once all posts are deleted, it may go as well. */
export function canRemoveTopic(
  me: Actor,
  room: Door,
  topic: Authored,
  hasPosts: boolean,
): Right<'not_found' | 'auth.required' | 'topic.not_yours' | 'topic.not_empty'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  const grant = wroteIt(me, topic) ? ({ by: 'own' } as const) : charge(me, room);
  if (!grant) return 'topic.not_yours';
  return hasPosts ? 'topic.not_empty' : grant;
}

/** Earlier wordings are for those who talk here: whoever takes a name out of a public post takes it from all others. */
export function canReadHistory(
  me: Actor,
  room: Door,
  post: { deletedAt: string | null },
): Verdict<'not_found' | 'auth.required' | 'room.members_only' | 'post.deleted'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  if (room.membership === 'none' && !canModerateRoom(me, room)) return 'room.members_only';
  return post.deletedAt === null || 'post.deleted';
}

export function canReact(
  me: Actor,
  room: Door,
  post: { deletedAt: string | null },
): Verdict<'not_found' | 'auth.required' | 'post.deleted'> {
  const write = canWrite(me, room);
  if (write !== true) return write;
  return post.deletedAt === null || 'post.deleted';
}
