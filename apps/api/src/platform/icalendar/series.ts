import ICAL from 'ical.js';
import { after, type Moment, minutesBetween, momentOf, shift, wallClock } from './moments.js';
import { daysOfMonths, goesByMonths } from './month-days.js';
import type { Draft, Remember } from './read-component.js';
import { partsOf } from './repair.js';
import { fits, namesADay } from './rule-days.js';
import { type Budget, StepsSpent } from './steps.js';
import { countsThroughYear, daysThroughYear } from './yearly.js';
import type { FileZones } from './zones.js';

/** Of a longer series only the latest dates are of use. */
const MOST = 500;
/** A daily series since 1996: rules that go on beyond are not followed to their end. */
const DATES = 11_000;
const DAY = 24 * 60;

export interface Horizon {
  /** Series are written out up to this day, `YYYY-MM-DD`. */
  until: string;
  /** What is on this day or later is to come. */
  today: string;
}

export const isSeries = ({ component, rules }: Draft) =>
  rules.length > 0 || component.hasProperty('rdate') || component.hasProperty('exrule');

/**
 * The wall clocks of its own zone on which a series falls: start, rules and additions, without exceptions. Rules run on
 * wall clocks, so that 14:00 stays 14:00 on both sides of a change of clocks. A series given in UTC runs in UTC.
 * @returns a reason where the rule cannot be followed
 */
export function datesOf(
  draft: Draft,
  zones: FileZones,
  horizon: Horizon,
  budget: Budget,
  remember: Remember,
): string[] | 'unreadable' | 'rule_too_fine' | 'rule_never' | 'too_many' {
  const { starts } = draft;
  const start = starts.clock.local;
  if (draft.component.hasProperty('exrule')) return 'unreadable';
  const found = new Set([start]);
  let open = false;
  let shortened = false;
  for (const rule of draft.rules) {
    const parts = partsOf(rule);
    if (!parts) return 'unreadable';
    if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(parts.get('FREQ') ?? '')) return 'rule_too_fine';
    if (!namesADay(parts)) return 'rule_never';
    open ||= !parts.has('COUNT') && !parts.has('UNTIL');
    if (budget.steps <= 0) return 'too_many';
    try {
      const days = countsThroughYear(parts) ? daysThroughYear : goesByMonths(parts) ? daysOfMonths : undefined;
      const from = days ? start : aheadOf(parts, start, horizon);
      shortened ||= from !== start;
      for (const date of days ? onDays(days, parts, draft, horizon) : walk(parts, draft, from, horizon))
        if (fits(parts, date)) found.add(date);
    } catch (error) {
      return error instanceof StepsSpent && found.size > 1 ? 'too_many' : 'unreadable';
    }
  }
  for (const { at, wholeDay, day } of listed(draft, 'rdate', zones))
    found.add(wholeDay ? `${day}${start.slice(10)}` : starts.clock.wall(at));
  const dates = [...found].sort();
  if (open) remember('series_open', horizon.until);
  else if (dates.some((date) => date.slice(0, 10) > horizon.until)) remember('series_cut', horizon.until);
  const { takesOut, inVain } = exclusions(draft, zones);
  const out = new Set(dates.filter(takesOut));
  for (const one of inVain(dates, out)) remember('exclusion_in_vain', one);
  const left = dates.filter((date) => !out.has(date) && (date === start || date.slice(0, 10) <= horizon.until));
  if (left.length > MOST || shortened)
    remember('series_shortened', left.at(-MOST)?.slice(0, 10) ?? left[0]?.slice(0, 10));
  return left.slice(-MOST);
}

/** Where a rule without a count can be taken up, so that its latest dates are found without walking all before them. */
function aheadOf(parts: Map<string, string>, start: string, { until }: Horizon) {
  const unit = { DAILY: DAY, WEEKLY: 7 * DAY }[parts.get('FREQ') ?? ''];
  if (!unit || parts.has('COUNT')) return start;
  const period = unit * Math.max(1, Number(parts.get('INTERVAL') ?? 1));
  const ends = parts.get('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') ?? until;
  const periods = Math.floor(minutesBetween(start, `${ends < until ? ends : until}T00:00`) / period) - (MOST + 20);
  return periods > 0 ? shift(start, periods * period) : start;
}

function onDays(daysOf: typeof daysThroughYear, parts: Map<string, string>, draft: Draft, { until }: Horizon) {
  const start = draft.starts.clock.local;
  const days = daysOf(parts, start, until);
  if (!days || !/^\d+$/.test(parts.get('COUNT') ?? '1')) throw new Error('cannot be followed');
  const two = (part: string, otherwise: string) => (parts.get(part) ?? otherwise).padStart(2, '0');
  const dates = days.map((day) => `${day}T${two('BYHOUR', start.slice(11, 13))}:${two('BYMINUTE', start.slice(14))}`);
  if (parts.has('COUNT')) return dates.slice(0, Number(parts.get('COUNT')));
  const last = parts.has('UNTIL')
    ? lastMoment(ICAL.Recur.fromString(`FREQ=YEARLY;UNTIL=${parts.get('UNTIL')}`).until!, draft)
    : `${until}T23:59`;
  return dates.filter((date) => date <= last);
}

function* walk(parts: Map<string, string>, draft: Draft, from: string, { until }: Horizon) {
  const rule = ICAL.Recur.fromString([...parts].map(([key, value]) => `${key}=${value}`).join(';'));
  if (rule.until) rule.until = ICAL.Time.fromString(`${lastMoment(rule.until, draft)}:59`, undefined as never);
  const iterator = rule.iterator(ICAL.Time.fromString(`${from}:00`, undefined as never));
  for (let n = 0; n < DATES; n++) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next) return;
    const date = wallClock(next);
    if (date.slice(0, 10) > until) return;
    yield date;
  }
}

/** UNTIL stands in UTC (RFC 5545, 3.3.10) while the rule runs on wall clocks; a day means all of it. */
function lastMoment(until: ICAL.Time, { starts }: Draft) {
  if (until.isDate) return `${wallClock(until).slice(0, 10)}T23:59`;
  return until.zone === ICAL.Timezone.utcTimezone && !starts.wholeDay
    ? starts.clock.wall(new Date(`${wallClock(until)}:00Z`))
    : wallClock(until);
}

/** What EXDATE takes out of a series, by wall clocks of its zone; in vain it names another time of a day on which there is a date. */
export function exclusions(draft: Draft, zones: FileZones) {
  const { clock } = draft.starts;
  const without = listed(draft, 'exdate', zones);
  const days = new Set(without.filter(({ wholeDay }) => wholeDay).map(({ day }) => day));
  const instants = new Set(without.filter(({ wholeDay }) => !wholeDay).map(({ at }) => at.getTime()));
  const takesOut = (local: string) =>
    days.has(local.slice(0, 10)) || (instants.size > 0 && instants.has(clock.instant(local).getTime()));
  const inVain = (dates: string[], out: Set<string>) => {
    const [on, off] = [dates, [...out]].map((list) => new Set(list.map((date) => date.slice(0, 10))));
    return [...instants]
      .map((at) => clock.wall(new Date(at)))
      .filter((time) => on!.has(time.slice(0, 10)) && !off!.has(time.slice(0, 10)));
  };
  return { takesOut, inVain };
}

/** The same with the lengths of dates that were added with one of their own. */
export function withPeriods(draft: Draft, zones: FileZones): Draft {
  const { starts } = draft;
  if (!draft.component.getAllProperties('rdate').some(({ type }) => type === 'period')) return draft;
  const ends = new Map(
    listed(draft, 'rdate', zones).flatMap(({ at, end }) =>
      end && end > at ? [[starts.clock.wall(at), end] as const] : [],
    ),
  );
  return ends.size && !starts.wholeDay ? { ...draft, endOf: (clock) => ends.get(clock) ?? draft.endOf(clock) } : draft;
}

function listed({ component, entry, starts }: Draft, name: 'rdate' | 'exdate', zones: FileZones) {
  return component.getAllProperties(name).flatMap((property) => {
    const tzid: unknown = property.getParameter('tzid');
    const read = (time: ICAL.Time) =>
      momentOf(time, typeof tzid === 'string' ? tzid : undefined, { ...zones, standard: entry.zone }, starts);
    return property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      const moment = read(time);
      const end = value instanceof ICAL.Period ? endOf(value, moment, (one) => read(one).at) : undefined;
      return [{ at: moment.at, end, wholeDay: moment.wholeDay || starts.wholeDay, day: wallClock(time).slice(0, 10) }];
    });
  });
}

function endOf({ end, duration }: ICAL.Period, { clock }: Moment, at: (time: ICAL.Time) => Date) {
  if (end) return at(end);
  return duration && !duration.isNegative ? after(clock, clock.local, duration) : undefined;
}
