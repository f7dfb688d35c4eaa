import { describe, expect, it } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { useWhen } from './when';

const said = (startsAt: string, endsAt: string, allDay = false) =>
  renderHook(useWhen).result.current.of({ startsAt, endsAt, allDay });

describe('when something takes place', () => {
  it('names both hours, or the only one there is', () => {
    expect(said('2026-12-03T15:00:00Z', '2026-12-03T17:30:00Z')).toEqual({
      day: 'Donnerstag, 3. Dezember 2026',
      hours: '16 bis 18:30 Uhr',
    });
    expect(said('2026-12-03T17:00:00Z', '2026-12-03T17:00:00Z').hours).toBe('18 Uhr');
  });

  it('names whole days, the last one included', () => {
    expect(said('2026-10-24T22:00:00Z', '2026-10-26T23:00:00Z', true)).toEqual({
      day: 'Sonntag, 25. Oktober 2026 bis Montag, 26. Oktober 2026',
      hours: 'ganztägig',
    });
  });
});
