import { hasSeatFor, canRegister } from '@querschnitt/shared/events/events.policy';
import type { EventView, MyPlace, Option } from '@querschnitt/shared/events/events.schema';
import type { Actor } from '@querschnitt/shared/kernel/actor';

/** How I stand to one way of taking part, and so what can be done about it. */
export type Standing =
  | { is: 'registered'; place: MyPlace }
  | { is: 'waiting'; place: MyPlace }
  /** A seat would be mine at once; `change` gives up the one I hold. */
  | { is: 'open'; action: 'register' | 'change' | 'order' }
  /** No seat, but a queue. */
  | { is: 'full' }
  /** Would get what a member gets who has nothing yet. */
  | { is: 'guest'; full: boolean }
  | { is: 'closed' };

export const myPlace = (event: Pick<EventView, 'mine'>, optionId: string) =>
  event.mine.find((place) => place.optionId === optionId);

/** The option I hold a seat in; there is at most one. */
export function heldOption(event: Pick<EventView, 'mine' | 'options'>): Option | undefined {
  const held = event.mine.find(({ state }) => state === 'registered');
  return held && event.options.find(({ id }) => id === held.optionId);
}

export function standingOf(me: Actor, event: EventView, option: Option, now: Date): Standing {
  const place = myPlace(event, option.id);
  if (place) return { is: place.state, place };
  const verdict = canRegister(me, event, option, now);
  if (verdict === 'auth.required')
    return event.status === 'confirmed' && canRegister({ id: '', role: 'member' }, event, option, now) === true
      ? { is: 'guest', full: !hasSeatFor(option) }
      : { is: 'closed' };
  if (verdict !== true) return { is: 'closed' };
  if (!hasSeatFor(option)) return { is: 'full' };
  return { is: 'open', action: heldOption(event) ? 'change' : option.mode === 'recording' ? 'order' : 'register' };
}

/** Leaving cannot be taken back when others wait for the seat, nor a place in a queue. */
export const leavingIsFinal = (option: Option, place: MyPlace) => place.state === 'waiting' || option.waiting > 0;
