import { describe, expect, it } from '@jest/globals';
import { instantOf, isOnTheClock } from './time.js';
import { dayOf, wallClockOf } from './wall-clock.js';

describe('a wall clock in Jena', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(instantOf('2026-12-03T16:00').toISOString()).toBe('2026-12-03T15:00:00.000Z');
    expect(instantOf('2026-07-03T16:00').toISOString()).toBe('2026-07-03T14:00:00.000Z');
  });

  it('moves a time that the clocks skip forward, and takes the first of one they repeat', () => {
    expect(instantOf('2026-03-29T02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-10-25T02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['2027-03-28T02:00', '2027-03-28T02:59', '2027-02-29T10:00', '2027-04-31T10:00'])('is never %s', (never) =>
    expect(isOnTheClock(never)).toBe(false),
  );
  it.each(['2027-03-28T01:59', '2027-03-28T03:00', '2028-02-29T10:00', '2027-10-31T02:00', '2027-10-31T02:59'])(
    'is %s once, or twice',
    (time) => expect(isOnTheClock(time)).toBe(true),
  );

  it('is read back from the instant', () => {
    expect(wallClockOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01T00:30');
    expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });
});
