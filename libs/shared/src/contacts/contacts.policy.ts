import { type Actor, isMember } from '../kernel/actor.js';
import type { Verdict } from '../kernel/problem.js';

/** The week over which requests are counted rolls: seven times 24 hours. */
export const WEEK = 7 * 86_400_000;
/** Requests one may send within a day, so that nobody writes to the whole directory. */
export const SENDS_PER_DAY = 8;

interface Askable {
  id: string;
  isMe?: boolean;
  availability: { limit: number; free: number } | null;
}

export function canRequestContact(
  me: Actor,
  person: Askable,
): Verdict<'auth.required' | 'contact.yourself' | 'contact.takes_none' | 'contact.week_full'> {
  if (!isMember(me)) return 'auth.required';
  if (me.id === person.id) return 'contact.yourself';
  if (!person.availability?.limit) return 'contact.takes_none';
  return person.availability.free > 0 || 'contact.week_full';
}

/** Who cannot ask sees not how much others are asked, nor finds it out by filtering, sorting or counting. */
export const canSeeAvailability = (me: Actor) => isMember(me);

interface Request {
  senderId: string;
  receiverId: string;
  state: string;
}

/** Answering and declining; absent and foreign requests are alike. */
export function canSettleRequest(me: Actor, request: Request): Verdict<'not_found' | 'contact.settled'> {
  if (me.id !== request.receiverId) return 'not_found';
  return request.state === 'open' || 'contact.settled';
}

export function canWithdrawRequest(me: Actor, request: Request): Verdict<'not_found' | 'contact.settled'> {
  if (me.id !== request.senderId) return 'not_found';
  return request.state === 'open' || 'contact.settled';
}
