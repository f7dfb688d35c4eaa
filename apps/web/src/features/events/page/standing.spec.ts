import { describe, expect, it } from '@jest/globals';
import type { EventView, MyPlace, Option } from '@querschnitt/shared/events/events.schema';
import { guest } from '@querschnitt/shared/kernel/actor';
import { heldOption, leavingIsFinal, standingOf } from './standing';

const me = { id: 'm', role: 'member' } as const;
const before = new Date('2026-12-03T10:00:00Z');
const after = new Date('2026-12-03T20:00:00Z');
const option = (id: string, more: Partial<Option> = {}): Option => ({
  id,
  name: id,
  mode: 'on_site',
  capacity: 2,
  taken: 0,
  waiting: 0,
  note: '',
  hasLink: false,
  linkVisibleFrom: null,
  ...more,
});
const place = (optionId: string, state: MyPlace['state']): MyPlace => ({
  optionId,
  state,
  since: '2026-11-16T10:00:00Z',
  position: state === 'waiting' ? 2 : null,
  movedAt: null,
  movedFrom: null,
});
const hall = option('hall');
const full = option('full', { taken: 2, waiting: 1 });
const film = option('film', { mode: 'recording', capacity: null });
const event = (mine: MyPlace[] = [], status: EventView['status'] = 'confirmed') =>
  ({
    status,
    startsAt: '2026-12-03T15:00:00Z',
    endsAt: '2026-12-03T17:00:00Z',
    organisers: [],
    options: [hall, full, film],
    mine,
  }) as unknown as EventView;

describe('how I stand to an option', () => {
  it('guests are asked to sign in, but not to what is over or called off', () => {
    expect(standingOf(guest, event(), hall, before)).toEqual({ is: 'guest', full: false });
    expect(standingOf(guest, event(), full, before)).toEqual({ is: 'guest', full: true });
    expect(standingOf(guest, event(), hall, after)).toEqual({ is: 'closed' });
    expect(standingOf(guest, event([], 'cancelled'), hall, before)).toEqual({ is: 'closed' });
  });

  it('nothing can be done about what is over or called off, save asking for the recording', () => {
    expect(standingOf(me, event(), hall, after)).toEqual({ is: 'closed' });
    expect(standingOf(me, event([], 'cancelled'), hall, before)).toEqual({ is: 'closed' });
    expect(standingOf(me, event(), film, after)).toEqual({ is: 'open', action: 'order' });
  });

  it('a free seat can be taken, or changed to by who holds another', () => {
    expect(standingOf(me, event(), hall, before)).toEqual({ is: 'open', action: 'register' });
    expect(standingOf(me, event([place('film', 'registered')]), hall, before)).toEqual({
      is: 'open',
      action: 'change',
    });
    expect(standingOf(me, event([place('full', 'waiting')]), hall, before)).toEqual({ is: 'open', action: 'register' });
  });

  it('where nothing is free one can wait', () => {
    expect(standingOf(me, event(), full, before)).toEqual({ is: 'full' });
  });

  it('a place is told as what it is, also afterwards', () => {
    expect(standingOf(me, event([place('hall', 'registered')]), hall, after)).toMatchObject({ is: 'registered' });
    expect(standingOf(me, event([place('full', 'waiting')]), full, before)).toMatchObject({
      is: 'waiting',
      place: { position: 2 },
    });
    expect(heldOption(event([place('full', 'waiting'), place('hall', 'registered')]))?.id).toBe('hall');
  });

  it('leaving is final where others wait, and always for a place in a queue', () => {
    expect(leavingIsFinal(hall, place('hall', 'registered'))).toBe(false);
    expect(leavingIsFinal(full, place('full', 'registered'))).toBe(true);
    expect(leavingIsFinal(hall, place('hall', 'waiting'))).toBe(true);
  });
});
