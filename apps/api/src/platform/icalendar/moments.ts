import { instantOf } from '@querschnitt/shared/kernel/time';
import { wallClockOf, ZONE } from '@querschnitt/shared/kernel/wall-clock';
import ICAL from 'ical.js';
import { type FileZones, ianaName, plain } from './zones.js';

/** A point in a calendar: wall clock and zone, and the instant they mean. */
export interface Moment {
  /** `YYYY-MM-DDTHH:mm`, 00:00 for whole days. */
  local: string;
  zone: string;
  wholeDay: boolean;
  at: Date;
  /** The clock the file speaks of: series run on it. */
  clock: Clock;
  /** Written without a zone. */
  floating?: true;
  /** What the zone was taken from, if not a known name. */
  guessed?: { kind: 'zone_unknown' | 'zone_from_file'; tzid: string };
}

export interface Clock {
  local: string;
  instant: (local: string) => Date;
  wall: (at: Date) => string;
}

const two = (n: number) => String(n).padStart(2, '0');
export const wallClock = (time: ICAL.Time) =>
  `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}T${time.isDate ? '00:00' : `${two(time.hour)}:${two(time.minute)}`}`;

/**
 * Reads a time with its `TZID`; without one it stands on the clock of the start beside it. Times in UTC are shown in the
 * calendar's own zone. A day is a day in whatever zone (RFC 5545, 3.3.4).
 */
export function momentOf(time: ICAL.Time, tzid: string | undefined, zones: FileZones, start?: Moment): Moment {
  const local = wallClock(time);
  if (time.isDate) return moment(ZONE, clockIn(ZONE, local), true);
  if (time.zone === ICAL.Timezone.utcTimezone) return moment(zones.standard, clockIn('UTC', local));
  if (!tzid)
    return {
      ...(start ? onClock(start, local) : moment(zones.standard, clockIn(zones.standard, local))),
      floating: true,
    };
  const known = ianaName(tzid) ?? zones.located.get(plain(tzid));
  if (known) return moment(known, clockIn(known, local));
  const rules = zones.own.get(plain(tzid));
  if (!rules)
    return { ...moment(zones.standard, clockIn(zones.standard, local)), guessed: { kind: 'zone_unknown', tzid } };
  return { ...moment(zones.standard, clockOf(rules, local)), guessed: { kind: 'zone_from_file', tzid } };
}

/** This wall clock, where the other moment is. */
export const onClock = ({ zone, clock }: Moment, local: string) => moment(zone, { ...clock, local });

/** The day a moment means: the one written, if at midnight. */
export function asDay({ clock, at, wholeDay }: Moment): Moment {
  const local = wholeDay || clock.local.endsWith('T00:00') ? clock.local : wallClockOf(at, ZONE);
  return moment(ZONE, clockIn(ZONE, `${local.slice(0, 10)}T00:00`), true);
}

function moment(zone: string, clock: Clock, wholeDay = false): Moment {
  const at = clock.instant(clock.local);
  return { local: wallClockOf(at, zone), zone, wholeDay, at, clock };
}

const clockIn = (zone: string, local: string): Clock => ({
  local,
  instant: (one) => instantOf(one, zone),
  wall: (at) => wallClockOf(at, zone),
});

/** A zone only the file knows. */
function clockOf(rules: ICAL.Timezone, local: string): Clock {
  const floating = (one: string) => ICAL.Time.fromString(`${one}:00`, undefined as never);
  const instant = (one: string) => {
    const time = floating(one);
    time.zone = rules;
    return time.toJSDate();
  };
  return { local, instant, wall: (at) => wallClock(ICAL.Time.fromJSDate(at, true).convertToZone(rules)) };
}

/** Of a length days are nominal and hours exact (RFC 5545, 3.3.6), which differs where clocks change. */
export function after({ instant }: Clock, start: string, { weeks, days, hours, minutes, seconds }: ICAL.Duration) {
  return new Date(
    instant(shift(start, (weeks * 7 + days) * 24 * 60)).getTime() + (hours * 3600 + minutes * 60 + seconds) * 1000,
  );
}

/** Moves a wall clock by so many minutes of wall-clock time: 14:00 stays 14:00 a day later, whatever the clocks do. */
export const shift = (local: string, minutes: number) =>
  new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
export const minutesBetween = (from: string, to: string) =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
