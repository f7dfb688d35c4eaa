import { parseDateTime, toZoned } from '@internationalized/date';
import { wallClockOf, ZONE } from './wall-clock.js';

/**
 * The instant of a wall-clock time (`2026-12-03T16:00`) in the zone. Of an hour the clocks repeat the first counts, everywhere: there is no way to write the second.
 * An hour they skip moves forward, as RFC 5545, 3.3.5 reads it in the calendars of others; what people type is asked `isOnTheClock` first.
 */
export const instantOf = (wallClock: string, zone = ZONE) =>
  toZoned(parseDateTime(wallClock), zone, 'compatible').toDate();

/** Whether the clocks of the zone ever show this time: not on 30 February, and not in the hour they skip in spring. */
export function isOnTheClock(wallClock: string, zone = ZONE) {
  try {
    return wallClockOf(instantOf(wallClock, zone), zone) === wallClock;
  } catch {
    return false;
  }
}
