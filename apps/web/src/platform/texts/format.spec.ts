import { describe, expect, it } from '@jest/globals';
import { formatsFor } from './format';

const de = formatsFor('de', '2026-11-24');

describe('how a moment is spoken of', () => {
  it.each([
    ['2026-11-24T08:12:00Z', '09:12'],
    ['2026-11-23T15:18:00Z', 'gestern, 16:18'],
    ['2026-11-22T19:10:00Z', 'Sonntag, 20:10'],
    ['2026-03-03T12:00:00Z', '3. März'],
    ['2025-03-03T12:00:00Z', '3. März 2025'],
  ])('%s is %s', (iso, spoken) => expect(de.relative(iso)).toBe(spoken));

  it('counts days in the zone, not in UTC: 23:30 UTC is already tomorrow in Jena', () => {
    expect(de.dayLine('2026-11-24T23:30:00Z')).toBe('Morgen, Mittwoch, 25. November');
  });

  it('writes a range on one day once, over midnight with both days', () => {
    expect(de.range('2026-12-03T15:00:00Z', '2026-12-03T17:30:00Z')).toBe('16:00–18:30');
    expect(de.range('2026-12-03T20:00:00Z', '2026-12-04T00:30:00Z')).toBe(
      'Donnerstag, 3. Dezember, 21:00 – Freitag, 4. Dezember, 01:30',
    );
  });

  it('prints a day as a booklet does', () => {
    const at = '2026-12-03T15:00:00Z';
    expect([de.day(at), de.weekdayShort(at), de.monthShort(at)]).toEqual(['3', 'Do', 'Dez.']);
  });

  it('speaks English too', () => {
    expect(formatsFor('en', '2026-11-24').dayLine('2026-11-25T09:00:00Z')).toBe('Tomorrow, Wednesday 25 November');
  });
});
