import { instantOf, wallClockOf } from '@querschnitt/shared/kernel/time';
import ICAL from 'ical.js';
import { type FileZones, ianaName } from './zones.js';

/** A point in a calendar: wall clock and zone, and the instant they mean. */
export interface Moment {
  /** `YYYY-MM-DDTHH:mm`, 00:00 for whole days. */
  local: string;
  zone: string;
  wholeDay: boolean;
  /** What the zone was taken from, if not a known name. */
  guessed?: { kind: 'zone_unknown' | 'zone_from_file'; tzid: string };
}

const two = (n: number) => String(n).padStart(2, '0');
export const wallClock = (time: ICAL.Time) => `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}T${time.isDate ? '00:00' : `${two(time.hour)}:${two(time.minute)}`}`;

/** Reads a time with its `TZID`; times in UTC are shown in the calendar's own zone. */
export function momentOf(time: ICAL.Time, tzid: string | undefined, zones: FileZones): Moment {
  const local = wallClock(time);
  if (time.isDate) return { local, zone: zones.standard, wholeDay: true };
  if (time.zone === ICAL.Timezone.utcTimezone) return { local: wallClockOf(instantOf(local, 'UTC'), zones.standard), zone: zones.standard, wholeDay: false };
  if (!tzid) return { local, zone: zones.standard, wholeDay: false };
  const known = ianaName(tzid) ?? zones.located.get(tzid);
  if (known) return { local, zone: known, wholeDay: false };
  const rules = zones.own.get(tzid);
  if (!rules) return { local, zone: zones.standard, wholeDay: false, guessed: { kind: 'zone_unknown', tzid } };
  const zoned = time.clone();
  zoned.zone = rules;
  return { local: wallClockOf(zoned.toJSDate(), zones.standard), zone: zones.standard, wholeDay: false, guessed: { kind: 'zone_from_file', tzid } };
}

export const instant = ({ local, zone }: { local: string; zone: string }) => instantOf(local, zone);

/** Moves a wall clock by so many minutes of wall-clock time: 14:00 stays 14:00 a day later, whatever the clocks do. */
export const shift = (local: string, minutes: number) => new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
export const minutesBetween = (from: string, to: string) => (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
