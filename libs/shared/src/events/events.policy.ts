import { type Actor, isAtLeast, isMember } from '../kernel/actor.js';
import type { Verdict } from '../kernel/problem.js';
import { type Grant, isGranted, type Right } from '../kernel/right.js';
import type { Mode, MyPlace } from './events.schema.js';

interface Facts {
  status: 'confirmed' | 'cancelled';
  endsAt: string;
}
interface Organised {
  organisers: { id: string }[];
}
/** Who took it over from a calendar, where it came from one. */
interface Imported {
  imported?: { by: { id: string } | null } | null;
}
interface Counted {
  capacity: number | null;
  taken: number;
  waiting: number;
}

/** Organisers of the event, and moderators. */
export const isEventOrganiser = (me: Actor, event: Organised) => charge(me, event) !== null;

/** By which right somebody organises an event. */
function charge(me: Actor, { organisers }: Organised): Grant | null {
  if (organisers.some(({ id }) => id === me.id)) return { by: 'own' };
  return isAtLeast(me, 'moderator') ? { by: 'role' } : null;
}

export const canAnnounce = (me: Actor): Verdict<'auth.forbidden'> => isAtLeast(me, 'organiser') || 'auth.forbidden';

/** Imported events have no organiser of their own, but somebody who took them over: others who may announce events complete them by that role. Who lost it edits none. */
export function canEditEvent(me: Actor, event: Organised & Imported): Right<'auth.forbidden' | 'event.not_yours'> {
  if (!isAtLeast(me, 'organiser')) return 'auth.forbidden';
  if (event.imported?.by?.id === me.id) return { by: 'own' };
  return charge(me, event) ?? (event.organisers.length === 0 ? { by: 'role' } : 'event.not_yours');
}

export const canSeeAttendees = (me: Actor, event: Organised): Right<'not_found'> => charge(me, event) ?? 'not_found';

export function canCancelEvent(
  me: Actor,
  event: Organised & Imported & Facts,
  now: Date,
): Right<'auth.forbidden' | 'event.not_yours' | 'event.cancelled' | 'event.over'> {
  const edit = canEditEvent(me, event);
  if (!isGranted(edit)) return edit;
  if (event.status === 'cancelled') return 'event.cancelled';
  return isOver(event, now) ? 'event.over' : edit;
}

export function canReinstateEvent(
  me: Actor,
  event: Organised & Imported & Facts,
  now: Date,
): Right<'auth.forbidden' | 'event.not_yours' | 'event.takes_place' | 'event.over'> {
  const edit = canEditEvent(me, event);
  if (!isGranted(edit)) return edit;
  if (event.status === 'confirmed') return 'event.takes_place';
  return isOver(event, now) ? 'event.over' : edit;
}

export const isOver = ({ endsAt }: { endsAt: string }, now: Date) => Date.parse(endsAt) <= now.getTime();

/** Recordings may still be asked for when the event is over. */
export function canRegister(
  me: Actor,
  event: Facts,
  option: { mode: Mode },
  now: Date,
): Verdict<'auth.required' | 'event.cancelled' | 'event.over'> {
  if (!isMember(me)) return 'auth.required';
  if (event.status === 'cancelled') return 'event.cancelled';
  return option.mode === 'recording' || !isOver(event, now) || 'event.over';
}

/** `null`: no limit. */
export const freeSeats = ({ capacity, taken }: Counted) => (capacity === null ? null : Math.max(0, capacity - taken));

/** A newcomer gets a seat only if nobody waits for one. */
export const hasSeatFor = (option: Counted) => option.waiting === 0 && freeSeats(option) !== 0;

/** The link is for those with a seat, and for organisers beforehand. */
export function canJoinMeeting(
  me: Actor,
  event: Organised,
  option: { linkVisibleFrom: string | null },
  place: Pick<MyPlace, 'state'> | undefined,
  now: Date,
): Verdict<'event.link_for_registered' | 'event.link_later'> {
  if (isEventOrganiser(me, event)) return true;
  if (place?.state !== 'registered') return 'event.link_for_registered';
  return option.linkVisibleFrom === null || Date.parse(option.linkVisibleFrom) <= now.getTime() || 'event.link_later';
}
