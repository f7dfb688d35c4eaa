import { describe, expect, it } from '@jest/globals';
import { planCalendar } from './plan-calendar.js';
import type { Imported } from './plan-import.js';
import { type ReadContent, readContent } from './read-content.js';

const now = new Date('2026-11-30T09:00:00Z');
const horizon = { until: '2027-11-30', today: '2026-11-30' };
const calendar = (method: string, ...lines: string[]) =>
  ['BEGIN:VCALENDAR', `METHOD:${method}`, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const event = (uid: string, importUid: string, startsAt: string) =>
  ({
    id: uid,
    uid,
    importUid,
    title: 'A',
    description: '',
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt),
    placeName: '',
    status: 'confirmed',
    joinUrls: [] as string[],
  }) as Imported;
const series = [
  event('202701041800-s', 's', '2027-01-04T17:00Z'),
  event('202701111800-s', 's', '2027-01-13T17:00Z'),
  event('202701181800-s', 's', '2027-01-18T17:00Z'),
];
const single = event('a', 'a', '2027-01-04T17:00Z');

function plan(known: Imported[], ...files: string[]) {
  const content = readContent({ content: files.join('\r\n'), horizon });
  if (content === 'no_calendar') throw new Error(content);
  const { steps, vanished, unknown } = planCalendar(content, known, now);
  return {
    steps: steps.map(({ plan: what, entry: { uid, cancelled } }) => `${what} ${uid}${cancelled ? ' off' : ''}`),
    vanished: vanished.map(({ id }) => id),
    unknown: unknown.map(({ uid }) => uid),
    skipped: content.skipped.map(({ reason }) => reason),
  };
}
const START = 'DTSTART:20270104T170000Z';
const none = { steps: [] as string[], vanished: [] as string[], unknown: [] as string[], skipped: [] as string[] };

describe('a calendar that calls off', () => {
  it.each([
    ['UID:a'],
    ['UID:a', 'STATUS:CANCELLED', 'SEQUENCE:1', 'COMMENT:Keiner kommt'],
    ['UID:a', 'RRULE:FREQ=WEEKLY'],
  ])('needs no start (%s %s)', (...lines) => {
    expect(plan([single], calendar('CANCEL', ...lines))).toEqual({ ...none, vanished: ['a'] });
  });

  it.each([
    ['RECURRENCE-ID:20270104T170000Z', ['202701041800-s']],
    ['RECURRENCE-ID;TZID=Europe/Berlin:20270111T180000', ['202701111800-s']],
    ['RECURRENCE-ID;VALUE=DATE:20270118', ['202701181800-s']],
    ['RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T170000Z', ['202701111800-s', '202701181800-s']],
  ])('%s names dates of a series, wherever they have moved', (line, vanished) => {
    expect(plan(series, calendar('CANCEL', 'UID:s', line))).toEqual({ ...none, vanished });
  });

  it('calls off the whole of one series and one date of another', () => {
    const other = event('202701041800-t', 't', '2027-01-04T17:00Z');
    expect(
      plan(
        [...series, other],
        calendar('CANCEL', 'UID:s', 'RECURRENCE-ID:20270104T170000Z', START),
        calendar('CANCEL', 'UID:t', 'DTSTART:20261229T170000Z'),
      ),
    ).toEqual({ ...none, vanished: ['202701041800-t', '202701041800-s'] });
  });

  it('says what it does not find', () => {
    expect(plan([single], calendar('CANCEL', 'UID:x'))).toEqual({ ...none, unknown: ['x'] });
    expect(plan(series, calendar('CANCEL', 'UID:s', 'RECURRENCE-ID:20270201T170000Z'))).toEqual({
      ...none,
      unknown: ['s'],
    });
  });

  it('leaves what another calendar in the file announces', () => {
    expect(
      plan(
        [single],
        calendar('PUBLISH', 'UID:b', START),
        calendar('CANCEL', 'UID:a', START),
        calendar('CANCEL', 'UID:x', START),
      ),
    ).toEqual({ ...none, steps: ['new b'], vanished: ['a'], unknown: ['x'] });
    expect(plan([], calendar('CANCEL', 'UID:x'), calendar('PUBLISH', 'UID:b', START)).steps).toEqual(['new b']);
  });
});

it.each(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH'])('METHOD:%s announces nothing, and is said', (method) => {
  expect(plan([], calendar(method, 'UID:b', START))).toEqual({ ...none, skipped: ['an_answer'] });
});

describe('an exception whose series an earlier file brought', () => {
  const exception = (of: string, ...lines: string[]) => calendar('REQUEST', 'UID:s', of, 'SUMMARY:Kreis', ...lines);
  const changed = (file: string) => {
    const { steps, vanished } = planCalendar(readContent({ content: file, horizon }) as ReadContent, series, now);
    return {
      steps: steps.map(
        ({ plan: what, event: held, entry: { starts, cancelled } }) =>
          `${what} ${held?.id} ${starts}${cancelled ? ' off' : ''}`,
      ),
      vanished: vanished.map(({ id }) => id),
    };
  };

  it.each([
    [
      'moves its date',
      'RECURRENCE-ID:20270104T170000Z',
      ['DTSTART:20270105T180000Z'],
      ['changed 202701041800-s 2027-01-05T19:00'],
    ],
    [
      'moves its date onto another',
      'RECURRENCE-ID:20270104T170000Z',
      ['DTSTART:20270118T170000Z'],
      ['changed 202701041800-s 2027-01-18T18:00'],
    ],
    [
      'moves one that has moved before',
      'RECURRENCE-ID;TZID=Europe/Berlin:20270111T180000',
      ['DTSTART:20270112T170000Z'],
      ['changed 202701111800-s 2027-01-12T18:00'],
    ],
    [
      'names a day',
      'RECURRENCE-ID;VALUE=DATE:20270111',
      ['DTSTART:20270112T170000Z'],
      ['changed 202701111800-s 2027-01-12T18:00'],
    ],
    [
      'calls its date off',
      'RECURRENCE-ID:20270118T170000Z',
      ['DTSTART:20270118T170000Z', 'STATUS:CANCELLED'],
      ['changed 202701181800-s 2027-01-18T18:00 off'],
    ],
    ['adds a date', 'RECURRENCE-ID:20270201T170000Z', ['DTSTART:20270201T170000Z'], ['new undefined 2027-02-01T18:00']],
    [
      'moves all after it',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T170000Z',
      ['DTSTART:20270111T190000Z'],
      ['changed 202701111800-s 2027-01-11T20:00', 'changed 202701181800-s 2027-01-18T20:00'],
    ],
  ])('%s and changes nothing else', (_, of, lines, steps) => {
    expect(changed(exception(of, ...lines))).toEqual({ steps, vanished: [] });
  });

  it('keeps the words of a date it calls off without any', () => {
    expect(
      changed(
        calendar('REQUEST', 'UID:s', 'RECURRENCE-ID:20270118T170000Z', 'DTSTART:20270118T170000Z', 'STATUS:CANCELLED'),
      ),
    ).toEqual({ steps: [], vanished: ['202701181800-s'] });
  });

  it('leaves the series alone where its rule cannot be followed', () => {
    const master = calendar('PUBLISH', 'UID:s', START, 'RRULE:FREQ=HOURLY', 'SUMMARY:Kreis');
    expect(changed(`${master}\r\n${exception('RECURRENCE-ID:20270104T170000Z', 'DTSTART:20270105T170000Z')}`)).toEqual({
      steps: ['changed 202701041800-s 2027-01-05T18:00'],
      vanished: [],
    });
  });
});
