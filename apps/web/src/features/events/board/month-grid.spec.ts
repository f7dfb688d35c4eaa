import { describe, expect, it } from '@jest/globals';
import { addMonths, dayAfterKey, nearest, weeksOf } from './month-grid';

describe('a month as weeks', () => {
  it('begins on Monday and is filled with the days of its neighbours', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks.at(-1)?.[0]).toBe('2026-11-30');
  });

  it('has just four weeks where that is enough, and knows leap years', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
  });

  it('loses no day where clocks change', () => {
    expect(new Set(weeksOf('2026-10').flat()).size).toBe(35);
    expect(new Set(weeksOf('2026-03').flat()).size).toBe(42);
  });

  it('turns over the year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});

describe('keys among the days with events', () => {
  const days = ['2026-11-02', '2026-11-04', '2026-11-12', '2026-11-18'];
  it.each([
    ['ArrowRight', '2026-11-02', '2026-11-04'],
    ['ArrowLeft', '2026-11-12', '2026-11-04'],
    ['ArrowDown', '2026-11-04', '2026-11-12'],
    ['ArrowUp', '2026-11-18', '2026-11-04'],
    ['Home', '2026-11-18', '2026-11-02'],
    ['End', '2026-11-02', '2026-11-18'],
  ])('%s leads from %s to %s', (key, from, to) => expect(dayAfterKey(key, from, days)).toBe(to));

  it('lead nowhere at the edge of the month, and other keys nowhere at all', () => {
    expect(dayAfterKey('ArrowDown', '2026-11-18', days)).toBeUndefined();
    expect(dayAfterKey('ArrowLeft', '2026-11-02', days)).toBeUndefined();
    expect(dayAfterKey('a', '2026-11-02', days)).toBeUndefined();
  });

  it('into another month lead to the nearest day there', () => {
    expect(nearest('2026-11-15', days)).toBe('2026-11-12');
    expect(nearest('2026-11-15', [])).toBeUndefined();
  });
});
