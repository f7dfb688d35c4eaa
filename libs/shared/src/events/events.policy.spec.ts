import { describe, expect, it } from '@jest/globals';
import { guest } from '../kernel/actor.js';
import {
  freeSeats,
  hasSeatFor,
  canAnnounce,
  canCancelEvent,
  canEditEvent,
  canJoinMeeting,
  canRegister,
  canReinstateEvent,
  canSeeAttendees,
} from './events.policy.js';

const now = new Date('2026-12-03T14:00:00Z');
const member = { id: 'm', role: 'member' } as const;
const hannelore = { id: 'h', role: 'organiser' } as const;
const other = { id: 'o', role: 'organiser' } as const;
const moderator = { id: 'x', role: 'moderator' } as const;
const event = { status: 'confirmed' as const, endsAt: '2026-12-03T17:30:00Z', organisers: [{ id: 'h' }] };
const over = { ...event, endsAt: '2026-12-03T13:00:00Z' };

const [own, byRole] = [{ by: 'own' }, { by: 'role' }];

describe('an event', () => {
  it('is announced by organisers', () => {
    expect([guest, member, hannelore].map(canAnnounce)).toEqual(['auth.forbidden', 'auth.forbidden', true]);
  });

  it('is changed by its own organisers and by moderators; an imported one by whoever took it over, and by right of their role by other organisers', () => {
    expect([member, other, hannelore, moderator].map((me) => canEditEvent(me, event))).toEqual([
      'auth.forbidden',
      'event.not_yours',
      own,
      byRole,
    ]);
    const imported = { organisers: [], imported: { by: { id: 'h' } } };
    expect([member, other, hannelore, moderator].map((me) => canEditEvent(me, imported))).toEqual([
      'auth.forbidden',
      byRole,
      own,
      byRole,
    ]);
    expect(canEditEvent(other, { organisers: [], imported: { by: null } })).toEqual(byRole);
    expect(canCancelEvent(other, { ...event, ...imported }, now)).toEqual(byRole);
    expect(canEditEvent({ id: 'h', role: 'member' }, event)).toBe('auth.forbidden');
  });

  it('is called off once, and not afterwards', () => {
    expect(canCancelEvent(hannelore, event, now)).toEqual(own);
    expect(canCancelEvent(hannelore, { ...event, status: 'cancelled' }, now)).toBe('event.cancelled');
    expect(canCancelEvent(hannelore, over, now)).toBe('event.over');
    expect(canCancelEvent(other, event, now)).toBe('event.not_yours');
  });

  it('takes place after all by those who may call it off, unless it is over', () => {
    const off = { ...event, status: 'cancelled' as const };
    expect([member, other, hannelore, moderator].map((me) => canReinstateEvent(me, off, now))).toEqual([
      'auth.forbidden',
      'event.not_yours',
      own,
      byRole,
    ]);
    expect(canReinstateEvent(hannelore, event, now)).toBe('event.takes_place');
    expect(canReinstateEvent(hannelore, { ...off, endsAt: over.endsAt }, now)).toBe('event.over');
  });

  it('shows its attendees to organisers only; to others the list does not exist', () => {
    expect([guest, member, other, hannelore, moderator].map((me) => canSeeAttendees(me, event))).toEqual([
      'not_found',
      'not_found',
      'not_found',
      own,
      byRole,
    ]);
  });
});

describe('taking part', () => {
  it('is for members, while the event lies ahead', () => {
    expect(canRegister(guest, event, { mode: 'online' }, now)).toBe('auth.required');
    expect(canRegister(member, { ...event, status: 'cancelled' }, { mode: 'online' }, now)).toBe('event.cancelled');
    expect(canRegister(member, over, { mode: 'online' }, now)).toBe('event.over');
    expect(canRegister(member, event, { mode: 'online' }, now)).toBe(true);
  });

  it('by recording is possible afterwards', () => {
    expect(canRegister(member, over, { mode: 'recording' }, now)).toBe(true);
  });

  it('gives a seat only where one is free and nobody waits', () => {
    expect(hasSeatFor({ capacity: 2, taken: 1, waiting: 0 })).toBe(true);
    expect(hasSeatFor({ capacity: 2, taken: 2, waiting: 0 })).toBe(false);
    expect(hasSeatFor({ capacity: 2, taken: 1, waiting: 1 })).toBe(false);
    expect(hasSeatFor({ capacity: null, taken: 999, waiting: 0 })).toBe(true);
    expect(freeSeats({ capacity: null, taken: 9, waiting: 0 })).toBeNull();
  });
});

describe('the join link', () => {
  const option = { linkVisibleFrom: '2026-12-03T14:30:00Z' };
  const seat = { state: 'registered' as const };

  it('is not for guests, the unregistered or the waiting', () => {
    expect(canJoinMeeting(guest, event, option, undefined, now)).toBe('event.link_for_registered');
    expect(canJoinMeeting(member, event, option, undefined, now)).toBe('event.link_for_registered');
    expect(canJoinMeeting(member, event, option, { state: 'waiting' }, now)).toBe('event.link_for_registered');
  });

  it('opens for the registered at the announced time', () => {
    expect(canJoinMeeting(member, event, option, seat, now)).toBe('event.link_later');
    expect(canJoinMeeting(member, event, option, seat, new Date('2026-12-03T14:30:00Z'))).toBe(true);
    expect(canJoinMeeting(member, event, { linkVisibleFrom: null }, seat, now)).toBe(true);
  });

  it('is open to organisers beforehand', () => {
    expect(canJoinMeeting(hannelore, event, option, undefined, now)).toBe(true);
  });
});
