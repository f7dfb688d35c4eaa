import { describe, expect, it } from '@jest/globals';
import { readCalendar } from './read-calendar.js';

const horizon = { until: '2027-11-30', today: '2026-11-30' };
const read = (...events: string[][]) => {
  const blocks = events.map((lines) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:A', ...lines, 'END:VEVENT'].join('\r\n'));
  return readCalendar(['BEGIN:VCALENDAR', ...blocks, 'END:VCALENDAR'].join('\r\n'), horizon);
};
const starts = (...events: string[][]) => read(...events).entries.map(({ starts: at }) => at);
const days = (...events: string[][]) => starts(...events).map((at) => at.slice(0, 10));

describe('an exception to a series of whole days', () => {
  const series = ['DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;COUNT=3'];
  const moved = (which: string) => [which, 'DTSTART;VALUE=DATE:20270112'];

  it.each([
    'RECURRENCE-ID:20270111T000000Z',
    'RECURRENCE-ID;TZID=GMT Standard Time:20270111T000000',
    'RECURRENCE-ID;TZID=America/New_York:20270111T000000',
    'RECURRENCE-ID:20270111T000000',
    'RECURRENCE-ID:20270110T230000Z',
    'RECURRENCE-ID;VALUE=DATE:20270111',
  ])('takes the place of the day named by %s', (which) => {
    expect(days(series, moved(which))).toEqual(['2027-01-04', '2027-01-12', '2027-01-18']);
  });

  it('counts once, however its versions name the day', () => {
    const { entries, skipped } = read(series, moved('RECURRENCE-ID:20270111T000000Z'), [
      ...moved('RECURRENCE-ID;VALUE=DATE:20270111'),
      'SEQUENCE:2',
      'LOCATION:Neu',
    ]);
    expect(entries.map(({ place }) => place)).toEqual(['', 'Neu', '']);
    expect(skipped).toMatchObject([{ reason: 'older_duplicate' }]);
  });
});

describe('an exception named without a zone', () => {
  const series = ['DTSTART;TZID=Europe/London:20270104T180000', 'RRULE:FREQ=WEEKLY;COUNT=2'];

  it.each(['DTSTART;TZID=Europe/London:20270112T180000', 'DTSTART:20270112T180000Z', 'DTSTART;VALUE=DATE:20270112'])(
    'stands on the clock of its series, also where it begins %s',
    (start) => {
      const { entries, remarks } = read(series, ['RECURRENCE-ID:20270111T180000', start]);
      expect(entries.map(({ starts: at }) => at.slice(0, 10))).toEqual(['2027-01-04', '2027-01-12']);
      expect(remarks).not.toContainEqual(expect.objectContaining({ kind: 'exception_alone' }));
    },
  );
});

describe('an exception for all dates to come', () => {
  const series = ['DTSTART;TZID=Europe/Berlin:20270104T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
  const later = (range: string, from = '20270111') => [
    `RECURRENCE-ID;RANGE=${range};TZID=Europe/Berlin:${from}T180000`,
    `DTSTART;TZID=Europe/Berlin:${from}T190000`,
  ];

  it.each(['THISANDFUTURE', 'thisandfuture'])('moves them: %s', (range) => {
    expect(starts(series, later(range))).toEqual(['2027-01-04T18:00', '2027-01-11T19:00', '2027-01-18T19:00']);
  });

  it.each([[[]], [[series]]])('is a single one, and said, where it has none', (...given) => {
    const { entries, remarks } = read(...given[0]!, later('THISANDFUTURE', '20270215'));
    expect(entries.at(-1)).toMatchObject({ starts: '2027-02-15T19:00', occurrence: '2027-02-15T18:00' });
    expect(remarks).toContainEqual(expect.objectContaining({ kind: 'exception_alone' }));
  });

  it.each(['THISANDPRIOR', 'ALL'])('or others (%s) is refused rather than read as one', (range) => {
    const { entries, skipped } = read(series, later(range));
    expect(entries.map(({ starts: at }) => at)).toEqual(['2027-01-04T18:00', '2027-01-11T18:00', '2027-01-18T18:00']);
    expect(skipped).toMatchObject([{ reason: 'unreadable' }]);
  });
});

describe('an exception for a date that its series takes out', () => {
  const series = (...lines: string[]) => [
    'DTSTART;TZID=Europe/Berlin:20270104T180000',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'EXDATE;TZID=Europe/Berlin:20270111T180000',
    ...lines,
  ];
  const exception = [
    'RECURRENCE-ID;TZID=Europe/Berlin:20270111T180000',
    'DTSTART;TZID=Europe/Berlin:20270112T180000',
    'SEQUENCE:1',
  ];

  it('does not bring it back where the series is newer', () => {
    const { entries, skipped } = read(series('SEQUENCE:2'), exception);
    expect(entries.map(({ starts: at }) => at.slice(0, 10))).toEqual(['2027-01-04', '2027-01-18']);
    expect(skipped).toMatchObject([{ reason: 'older_duplicate' }]);
  });

  it.each(['SEQUENCE:0', 'SEQUENCE:1'])('counts where it is not older: %s', (sequence) => {
    expect(days(series(sequence), exception)).toEqual(['2027-01-04', '2027-01-12', '2027-01-18']);
  });
});
