import { describe, expect, it } from '@jest/globals';
import { chance } from '../../../../../tests/support/chance.js';
import { readCalendar } from './read-calendar.js';

const horizon = { until: '2029-12-31', today: '2026-01-01' };
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY = 86_400_000;

interface Rule {
  FREQ: 'DAILY' | 'MONTHLY' | 'YEARLY';
  INTERVAL: number;
  BYMONTH?: number[];
  BYMONTHDAY?: number[];
  BYDAY?: string[];
}

function read(rule: string, start: string) {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:A',
    `DTSTART;TZID=Europe/Berlin:${start.replaceAll('-', '')}T180000`,
    `RRULE:${rule}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const { entries, skipped } = readCalendar(lines.join('\r\n'), horizon);
  return { days: entries.map(({ starts }) => starts.slice(0, 10)), skipped };
}

/** Day by day, as RFC 5545 defines it: the control. */
function dayByDay({ FREQ, INTERVAL, ...by }: Rule, start: string) {
  const first = new Date(`${start}T00:00Z`);
  const open = FREQ !== 'DAILY' && !by.BYMONTHDAY && !by.BYDAY;
  const days = open ? [first.getUTCDate()] : by.BYMONTHDAY;
  const months = open && FREQ === 'YEARLY' ? (by.BYMONTH ?? [first.getUTCMonth() + 1]) : by.BYMONTH;
  const found: string[] = [];
  for (let time = first.getTime(); time <= Date.parse('2029-12-31'); time += DAY) {
    const at = new Date(time);
    const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const passed = {
      DAILY: (time - first.getTime()) / DAY,
      MONTHLY: (year - first.getUTCFullYear()) * 12 + month - 1 - first.getUTCMonth(),
      YEARLY: year - first.getUTCFullYear(),
    }[FREQ];
    const weekday = (one: string) =>
      one.endsWith(WEEKDAYS[at.getUTCDay()]!) &&
      (one.length === 2 || [Math.ceil(day / 7), -Math.ceil((last - day + 1) / 7)].includes(Number(one.slice(0, -2))));
    if (
      passed % INTERVAL === 0 &&
      (months?.includes(month) ?? true) &&
      (days?.some((n) => n === day || n === day - last - 1) ?? true) &&
      (by.BYDAY?.some(weekday) ?? true)
    )
      found.push(at.toISOString().slice(0, 10));
  }
  return found;
}

function someRule(seed: number): Rule {
  const random = chance(seed);
  const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)]!;
  const FREQ = pick(['DAILY', 'MONTHLY', 'YEARLY'] as const satisfies Rule['FREQ'][]);
  const some = <T>(from: T[]) => [...new Set([pick(from), pick(from)])];
  const BYMONTH = random() < 0.5 ? some([1, 2, 2, 4, 6, 12]) : undefined;
  const BYMONTHDAY = random() < 0.6 ? some([1, 15, 28, 29, 30, 31, -1, -2, -15, -28, -29, -30, -31]) : undefined;
  const BYDAY =
    random() < 0.3 && (FREQ !== 'YEARLY' || BYMONTH)
      ? some(WEEKDAYS).map((day) => `${FREQ === 'DAILY' ? '' : pick(['', '1', '2', '-1', '5'])}${day}`)
      : undefined;
  return {
    FREQ,
    INTERVAL: pick([1, 1, 2, 3]),
    ...(BYMONTH && { BYMONTH }),
    ...(BYMONTHDAY && { BYMONTHDAY }),
    ...(BYDAY && { BYDAY }),
  };
}

const written = (rule: Rule) =>
  Object.entries(rule)
    .map(([part, value]) => `${part}=${[value].flat().join(',')}`)
    .join(';');
// A daily rule that picks nothing is taken up near its end and said to be, so it is no matter of months.
const cases = Array.from({ length: 400 }, (_, seed) => someRule(seed))
  .filter((rule) => rule.FREQ !== 'DAILY' || rule.BYMONTH || rule.BYMONTHDAY || rule.BYDAY)
  .flatMap((rule, n) => {
    const [start] = dayByDay(rule, ['2026-01-31', '2026-02-28', '2028-02-29', '2026-05-30'][n % 4]!);
    return start ? [{ rule, start }] : [];
  });

describe('a rule that names days of months', () => {
  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-28', '2026-02-01', ['2026-02-01', '2027-02-01', '2028-02-02', '2029-02-01']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-29', '2028-02-01', ['2028-02-01']],
    [
      'FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=-1',
      '2026-02-28',
      ['2026-02-28', '2026-04-30', '2027-02-28', '2027-04-30', '2028-02-29', '2028-04-30', '2029-02-28', '2029-04-30'],
    ],
    ['FREQ=YEARLY', '2028-02-29', ['2028-02-29']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-01-30', ['2026-01-30', '2026-02-27', '2026-03-31']],
    [
      'FREQ=DAILY;BYMONTHDAY=15;UNTIL=20260415T160000Z',
      '2026-01-15',
      ['2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15'],
    ],
  ])('%s', (rule, start, wanted) => expect(read(rule, start).days).toEqual(wanted));

  it.each(cases)('keeps every day it names, and no other: $rule from $start', ({ rule, start }) => {
    expect(read(written(rule), start)).toEqual({ days: dayByDay(rule, start).slice(-500), skipped: [] });
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30',
    'FREQ=MONTHLY;BYMONTHDAY=15,32',
    'FREQ=MONTHLY;INTERVAL=x',
    'FREQ=MONTHLY;COUNT=x',
    'FREQ=YEARLY;BYYEARDAY=3;BYMONTHDAY=3',
  ])('%s is refused and said', (rule) => {
    expect(read(rule, '2026-02-01')).toMatchObject({ days: [], skipped: [{ uid: 'a' }] });
  });
});
