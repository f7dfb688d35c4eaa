import { describe, expect, it } from '@jest/globals';
import { readCalendar } from './read-calendar.js';
import { windowsZones } from './windows-zones.data.js';
import { ianaName } from './zones.js';

describe('a zone', () => {
  it.each([
    ['Tokyo Standard Time', 'Asia/Tokyo'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['Israel Standard Time', 'Asia/Jerusalem'],
    ['Central Standard Time', 'America/Chicago'],
    ['US Eastern Standard Time', 'America/Indianapolis'],
    ['E. South America Standard Time', 'America/Sao_Paulo'],
    ['Coordinated Universal Time', 'UTC'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
  ])('of Windows is known by its name: %s', (name, zone) => {
    expect(ianaName(name)).toBe(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
  });

  it('of Windows is always one this machine knows', () => {
    expect([...windowsZones.keys()].filter((name) => !ianaName(name))).toEqual([]);
  });

  it.each(['"(UTC+07:00) Bangkok, Hanoi, Jakarta"', '"(UTC+07:00) Bangkok\\, Hanoi\\, Jakarta"'])(
    'with commas in its name is that of the file: %s',
    (tzid) => {
      const zone = [
        'BEGIN:VTIMEZONE',
        'TZID:(UTC+07:00) Bangkok\\, Hanoi\\, Jakarta',
        'BEGIN:STANDARD',
        'DTSTART:16010101T000000',
        'TZOFFSETFROM:+0700',
        'TZOFFSETTO:+0700',
        'END:STANDARD',
        'END:VTIMEZONE',
      ];
      const { entries } = readCalendar(
        [
          'BEGIN:VCALENDAR',
          ...zone,
          'BEGIN:VEVENT',
          'UID:a',
          'SUMMARY:A',
          `DTSTART;TZID=${tzid}:20270104T180000`,
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\r\n'),
        { until: '2027-11-30', today: '2026-11-30' },
      );
      expect(entries.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2027-01-04T11:00:00.000Z']);
    },
  );
});
