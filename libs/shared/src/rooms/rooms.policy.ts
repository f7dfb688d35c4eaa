import { type Actor, isAtLeast, isMember } from '../kernel/actor.js';
import type { Verdict } from '../kernel/problem.js';
import type { Membership, Visibility } from './rooms.schema.js';

type Door = { visibility: Visibility; membership: Membership };
type Authored = { author: { id: string } | null };

/** How long an author may bring a deleted post back. */
export const UNDO_MINUTES = 10;

/** Private rooms are for their members alone, moderators included: to others they do not exist. */
export function mayRead(me: Actor, room: Door): Verdict<'not_found'> {
  if (room.visibility === 'public') return true;
  if (room.visibility === 'internal') return isMember(me) || 'not_found';
  return room.membership !== 'none' || 'not_found';
}

/** Whoever reads may write; the first post makes them a member of the room. */
export function mayWrite(me: Actor, room: Door): Verdict<'not_found' | 'auth.required'> {
  const read = mayRead(me, room);
  if (read !== true) return read;
  return isMember(me) || 'auth.required';
}

/** Owners, and moderators where they can see the room. */
export const looksAfter = (me: Actor, room: Door) => mayRead(me, room) === true && (room.membership === 'owner' || isAtLeast(me, 'moderator'));

const wroteIt = (me: Actor, { author }: Authored) => isMember(me) && author?.id === me.id;

export const mayJoin = mayWrite;

export function mayManageRoom(me: Actor, room: Door): Verdict<'not_found' | 'auth.required' | 'room.owners_only'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  return looksAfter(me, room) || 'room.owners_only';
}

/** Somebody must look after the room: its only owner cannot leave or step down while others are there. */
export const mayGiveUp = (room: { ownerCount: number; memberCount: number }, role: Membership): Verdict<'room.last_owner'> =>
  role !== 'owner' || room.ownerCount > 1 || room.memberCount === 1 || 'room.last_owner';

/** A missing title may be given by anybody who writes in the room. */
export function mayTitle(me: Actor, room: Door, topic: Authored & { title: string | null }): Verdict<'not_found' | 'auth.required' | 'topic.title_not_yours'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  return topic.title === null || wroteIt(me, topic) || looksAfter(me, room) || 'topic.title_not_yours';
}

export function mayResolve(me: Actor, room: Door, topic: Authored): Verdict<'not_found' | 'auth.required' | 'topic.solution_not_yours'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  return wroteIt(me, topic) || looksAfter(me, room) || 'topic.solution_not_yours';
}

type PostFacts = Authored & { deletedAt: string | null };

export function mayEditPost(me: Actor, room: Door, post: PostFacts): Verdict<'not_found' | 'auth.required' | 'post.not_yours' | 'post.deleted'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  if (!wroteIt(me, post)) return 'post.not_yours';
  return post.deletedAt === null || 'post.deleted';
}

export function mayDeletePost(me: Actor, room: Door, post: PostFacts): Verdict<'not_found' | 'auth.required' | 'post.not_yours' | 'post.deleted'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  if (!wroteIt(me, post) && !looksAfter(me, room)) return 'post.not_yours';
  return post.deletedAt === null || 'post.deleted';
}

/** Only one's own deletion can be undone, and only for a while. */
export function mayRestorePost(me: Actor, room: Door, post: PostFacts & { deletedBy: string | null }, now: Date): Verdict<'not_found' | 'auth.required' | 'post.not_yours' | 'post.undo_over'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  if (!wroteIt(me, post) || post.deletedBy !== me.id) return 'post.not_yours';
  return (post.deletedAt !== null && now.getTime() - Date.parse(post.deletedAt) < UNDO_MINUTES * 60_000) || 'post.undo_over';
}

export function mayReact(me: Actor, room: Door, post: { deletedAt: string | null }): Verdict<'not_found' | 'auth.required' | 'post.deleted'> {
  const write = mayWrite(me, room);
  if (write !== true) return write;
  return post.deletedAt === null || 'post.deleted';
}
