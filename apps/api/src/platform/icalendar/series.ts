import { wallClockOf } from '@querschnitt/shared/kernel/time';
import ICAL from 'ical.js';
import { instant, momentOf, shift, wallClock } from './moments.js';
import type { Draft, Remember } from './read-component.js';
import type { FileZones } from './zones.js';

/** Of a longer series only the latest dates are of use. */
const MOST = 500;
/** A daily series since 1996: rules that go on beyond are not followed to their end. */
const STEPS = 11_000;

export interface Horizon {
  /** Series are written out up to this day, `YYYY-MM-DD`. */
  until: string;
}

export const isSeries = ({ component }: Draft) => component.hasProperty('rrule') || component.hasProperty('rdate');

/**
 * The wall clocks on which a series falls: start, rules and additions, without exceptions. Rules run on wall clocks, so
 * that 14:00 stays 14:00 on both sides of a change of clocks. A series given in UTC runs in UTC.
 * @returns a reason where the rule cannot be followed
 */
export function datesOf(draft: Draft, zones: FileZones, horizon: Horizon, remember: Remember): string[] | 'unreadable' | 'rule_too_fine' {
  const { component, entry } = draft;
  const inUtc = (component.getFirstPropertyValue('dtstart') as ICAL.Time).zone === ICAL.Timezone.utcTimezone;
  const toLocal = (clock: string) => (inUtc ? wallClockOf(instant({ local: clock, zone: 'UTC' }), entry.zone) : clock);
  const start = inUtc ? entry.startsAt.toISOString().slice(0, 16) : entry.starts;
  const found = new Set([start]);
  let open = false;
  for (const property of component.getAllProperties('rrule')) {
    try {
      const rule = property.getFirstValue() as ICAL.Recur;
      if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(rule.freq)) return 'rule_too_fine';
      open ||= !rule.count && !rule.until;
      for (const date of walk(rule, start, inUtc ? 'UTC' : entry.zone, horizon)) found.add(date);
    } catch {
      return 'unreadable';
    }
  }
  for (const date of listed(draft, 'rdate', zones)) found.add(inUtc ? instant({ local: date.clock, zone: entry.zone }).toISOString().slice(0, 16) : date.clock);
  const dates = [...found].map(toLocal).sort();
  if (open) remember('series_open', horizon.until);
  else if (dates.some((date) => date.slice(0, 10) > horizon.until)) remember('series_cut', horizon.until);
  const without = listed(draft, 'exdate', zones);
  const left = dates
    .filter((date) => date === entry.starts || date.slice(0, 10) <= horizon.until)
    .filter((date) => !without.some(({ clock, wholeDay }) => (wholeDay ? clock.slice(0, 10) === date.slice(0, 10) : clock === date)));
  if (left.length > MOST) remember('series_shortened', left.at(-MOST)!.slice(0, 10));
  return left.slice(-MOST);
}

function* walk(rule: ICAL.Recur, start: string, zone: string, { until }: Horizon) {
  const bounded = rule.clone();
  if (rule.until) bounded.until = lastMoment(rule.until, zone);
  const iterator = bounded.iterator(ICAL.Time.fromString(`${start}:00`, undefined as never));
  for (let n = 0; n < STEPS; n++) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next) return;
    const date = wallClock(next);
    if (date.slice(0, 10) > until) return;
    yield date;
  }
}

/** UNTIL stands in UTC (RFC 5545, 3.3.10) while the rule runs on wall clocks; a day means all of it. */
function lastMoment(until: ICAL.Time, zone: string) {
  const clock = until.isDate ? `${wallClock(until).slice(0, 10)}T23:59` : until.zone === ICAL.Timezone.utcTimezone ? wallClockOf(instant({ local: wallClock(until), zone: 'UTC' }), zone) : wallClock(until);
  return ICAL.Time.fromString(`${clock}:59`, undefined as never);
}

function listed({ component, entry }: Draft, name: 'rdate' | 'exdate', zones: FileZones) {
  return component.getAllProperties(name).flatMap((property) => {
    const tzid: unknown = property.getParameter('tzid');
    return property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      const moment = momentOf(time, typeof tzid === 'string' ? tzid : undefined, { ...zones, standard: entry.zone });
      const clock = moment.wholeDay || moment.zone === entry.zone ? moment.local : wallClockOf(instant(moment), entry.zone);
      return [{ clock, wholeDay: moment.wholeDay && !entry.allDay }];
    });
  });
}

/** One date of the series, like the first but for its time. */
export const occurrence = ({ entry, length }: Draft, date: string) => {
  const ends = shift(date, length);
  return { ...entry, occurrence: date, starts: date, ends, startsAt: instant({ local: date, zone: entry.zone }), endsAt: instant({ local: ends, zone: entry.zone }) };
};
