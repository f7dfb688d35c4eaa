import { createHash } from 'node:crypto';
import { asLine } from '@querschnitt/shared/kernel/as-line';
import { wallClockOf } from '@querschnitt/shared/kernel/wall-clock';
import ICAL from 'ical.js';
import { type Block, sort, uidOf, valueOf as rawValueOf } from './components.js';
import { type CalledOff, type Entry, NO_TITLE, type Planned, type Remark, type Skipped } from './entry.js';
import { lineOfForeign, wordsOfForeign } from './html-text.js';
import { accessIn, withoutAccess } from './meeting-access.js';
import { after, type Moment, minutesBetween, momentOf, shift } from './moments.js';
import { asWholeDays, repair } from './repair.js';
import { isCalledOff, isMoved } from './title-says.js';
import type { FileZones } from './zones.js';

/** A VEVENT as it stands in the file, before its series is written out. */
export interface Draft {
  entry: Entry;
  component: ICAL.Component;
  starts: Moment;
  /** As text: the library simplifies what it does not follow. */
  rules: string[];
  /** The end of a date of the series that begins on this wall clock of its zone. */
  endOf: (clock: string) => Date;
  /** The date of the series this component replaces, and with RANGE=THISANDFUTURE all after it. */
  replaces: Moment | null;
  following: boolean;
  /** CLASS says that it is not for the public (RFC 5545, 3.8.1.3). */
  hidden: boolean;
  modified: number;
}

export type Remember = (kind: Remark['kind'], detail?: string) => void;

/** Values are parsed when asked for, and throw when they are none. */
function valueOf(component: ICAL.Component, name: string): unknown {
  try {
    return component.getFirstPropertyValue(name);
  } catch {
    return undefined;
  }
}

const text = (component: ICAL.Component, name: string) => {
  const value = valueOf(component, name);
  return typeof value === 'string' ? value.trim() : '';
};

const ADDRESS = /[^\s<>;,()]+@[^\s<>;,()]+\.[a-z]{2,}/gi;
/** As long as in the form, so that an event can be saved there afterwards. */
const LONGEST = { title: 160, place: 200, contact: 200, url: 1000, category: 40, description: 20_000 };
const DAY = 24 * 60;
const LONGEST_UID = 255;
const MOST_CATEGORIES = 12;
/** At most so many signs, and said where there were more. */
function cut(value: string, most: number, remember: Remember) {
  if (value.length <= most) return value;
  remember('text_cut', value.slice(0, 60));
  return `${value
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** As the form takes it, also where cutting has parted signs that belong together. */
const cutLine = (value: string, most: number, remember: Remember) => asLine(cut(asLine(value), most, remember));

/** @returns the draft, or why there is none */
export function readComponent(block: Block, zones: FileZones, remarks: Remark[]): Draft | Skipped['reason'] {
  const uid = uidOf(block);
  const remember: Remember = (kind, detail = '') => remarks.push({ line: block.line, uid, kind, detail });
  const { good, bad } = sort(block);
  for (const line of bad)
    remarks.push({ line: line.number, uid, kind: 'line_ignored', detail: line.text.slice(0, 80) });
  const read: string[] = [];
  let given = false;
  for (const line of good) {
    const repaired = repair(line.text);
    given ||= /^DTSTART[;:]/i.test(line.text);
    read.push(...repaired.lines);
    for (const detail of repaired.bad)
      remarks.push({ line: line.number, uid, kind: 'line_ignored', detail: detail.slice(0, 80) });
    if (repaired.bad.length && /^(DTSTART|RECURRENCE-ID)[;:]/i.test(line.text)) return 'unreadable';
  }
  const lines = asWholeDays(read, zones.standard);
  const component = parse(lines.filter((line) => !/^RRULE[;:]/i.test(line)));
  if (!component) return 'unreadable';
  if (!given) return 'no_start';
  const starts = timeOf(component, 'dtstart', zones);
  if (!starts) return 'unreadable';
  if (starts.guessed) remember(starts.guessed.kind, starts.guessed.tzid);
  const endOf = endsOf(component, starts, zones, remember);
  const replaces = timeOf(component, 'recurrence-id', zones, starts);
  if (!replaces && component.hasProperty('recurrence-id')) return 'unreadable';
  const range = rangeOf(component);
  if (!['', 'THISANDFUTURE'].includes(range)) return 'unreadable';
  const draft: Draft = {
    entry: {
      ...wordsOf(component, block, remember),
      callsOff: block.calendar.method === 'CANCEL',
      occurrence: null,
      replaces: null,
      line: block.line,
      allDay: starts.wholeDay,
      zone: starts.zone,
      starts: starts.local,
      ends: starts.local,
      startsAt: starts.at,
      endsAt: starts.at,
      sequence: Number(valueOf(component, 'sequence')) || 0,
    },
    component,
    starts,
    rules: lines.filter((line) => /^RRULE[;:]/i.test(line)).map((line) => line.replace(/^[^:]*:/, '')),
    endOf,
    replaces: replaces ?? null,
    following: range === 'THISANDFUTURE',
    hidden: !['', 'PUBLIC'].includes((rawValueOf(block.lines, 'CLASS') ?? '').trim().toUpperCase()),
    modified: stampOf(component),
  };
  return { ...draft, entry: dated(draft, starts.clock.local) };
}

/** The component of a calling off needs no start (RFC 5546, 3.2.5). */
export function readCalledOff(block: Block, zones: FileZones): CalledOff | undefined {
  const uid = shortUid(uidOf(block));
  const lines = asWholeDays(
    sort(block).good.flatMap(({ text: line }) => repair(line).lines),
    zones.standard,
  );
  const component = parse(lines.filter((line) => !/^RRULE[;:]/i.test(line)));
  if (!uid || !component) return undefined;
  const date = timeOf(component, 'recurrence-id', zones);
  if (!date && component.hasProperty('recurrence-id')) return undefined;
  return { uid, line: block.line, occurrence: date ? plannedAt(date, rangeOf(component) === 'THISANDFUTURE') : null };
}

export const plannedAt = ({ at, local, wholeDay }: Moment, following: boolean): Planned => ({
  at,
  local,
  wholeDay,
  following,
});

const rangeOf = (component: ICAL.Component) =>
  String(component.getFirstProperty('recurrence-id')?.getParameter('range') ?? '').toUpperCase();

/** The entry on another wall clock of its zone. */
export function dated({ entry, starts, endOf }: Pick<Draft, 'entry' | 'starts' | 'endOf'>, clock: string): Entry {
  const [startsAt, endsAt] = [starts.clock.instant(clock), endOf(clock)];
  return {
    ...entry,
    startsAt,
    endsAt,
    starts: wallClockOf(startsAt, entry.zone),
    ends: wallClockOf(endsAt, entry.zone),
  };
}

function parse(lines: string[]) {
  try {
    return new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
  } catch {
    return undefined;
  }
}

function timeOf(component: ICAL.Component, name: string, zones: FileZones, start?: Moment): Moment | undefined {
  const property = component.getFirstProperty(name);
  const value = valueOf(component, name);
  if (!property || !(value instanceof ICAL.Time) || Number.isNaN(value.year) || value.month < 1) return undefined;
  const tzid: unknown = property.getParameter('tzid');
  return momentOf(value, typeof tzid === 'string' ? tzid : undefined, zones, start);
}

/**
 * RFC 5545, 3.6.1: without an end a whole day lasts one day and a time none. A series keeps the wall clock of its end. A whole
 * day that ends at a time lasts to the end of that day.
 */
function endsOf(component: ICAL.Component, starts: Moment, zones: FileZones, remember: Remember): Draft['endOf'] {
  const { clock } = starts;
  const later = (minutes: number) => (start: string) => clock.instant(shift(start, minutes));
  const wholeDays = (minutes: number) => later(Math.max(1, Math.ceil(minutes / DAY)) * DAY);
  const given = timeOf(component, 'dtend', zones, starts);
  const duration = valueOf(component, 'duration');
  if (!given && duration instanceof ICAL.Duration && !duration.isNegative) {
    if (!starts.wholeDay) return (start) => after(clock, start, duration);
    return wholeDays(duration.toSeconds() / 60);
  }
  if (!given) {
    remember('end_missing');
    return starts.wholeDay ? wholeDays(0) : later(0);
  }
  if (starts.wholeDay) return wholeDays(minutesBetween(clock.local, given.local));
  if (given.at <= starts.at) {
    if (given.at < starts.at) remember('end_before_start', given.local);
    return later(0);
  }
  const minutes = minutesBetween(clock.local, clock.wall(given.at));
  // Where clocks change between both, the end given counts for the first date.
  return (start) =>
    start === clock.local || minutes < 0
      ? new Date(clock.instant(start).getTime() + given.at.getTime() - starts.at.getTime())
      : later(minutes)(start);
}

function wordsOf(component: ICAL.Component, block: Block, remember: Remember) {
  const line = (name: string) => asLine(lineOfForeign(text(component, name)));
  const summary = line('summary');
  const title = cutLine(summary, LONGEST.title, remember);
  if (!title) remember('title_missing');
  const byStatus = /^CANCELL?ED$/i.test(text(component, 'status'));
  const byTitle = isCalledOff(title);
  if (byStatus) remember('cancelled_by_status');
  else if (byTitle) remember('cancelled_by_title', title);
  else if (isMoved(title)) remember('maybe_moved', title);
  const given = line('contact');
  if (given.search(ADDRESS) >= 0) remember('address_left_out');
  const contact = asLine(given.replace(ADDRESS, '').replace(/[\s;,<>()]+$/, ''));
  const description = describedIn(component, remember);
  const location = line('location');
  const place = cutLine(location, LONGEST.place, remember);
  const url = webAddress(text(component, 'url'));
  const labels = component
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map((value) => asLine(lineOfForeign(String(value)))));
  const door = accessIn(description, location, url ?? '', summary, contact, ...labels);
  const behind = door ? withoutAccess({ title: summary, place: location, contact, description, url }) : null;
  const short = (value: string, most: number) => cutLine(value, most, () => undefined);
  if (door) remember('join_link_public', door.slice(0, 120));
  return {
    uid: shortUid(uidOf(block)) ?? makeUid(block, remember),
    title: title || NO_TITLE,
    description,
    place,
    behind: behind && {
      ...behind,
      title: short(behind.title, LONGEST.title) || NO_TITLE,
      place: short(behind.place, LONGEST.place),
      contact: short(behind.contact, LONGEST.contact),
    },
    contact: cutLine(contact, LONGEST.contact, remember),
    url,
    categories: labels
      .filter((label) => !accessIn(label))
      .map((label) => asLine(label.slice(0, LONGEST.category)))
      .filter(({ length }) => length > 1)
      .slice(0, MOST_CATEGORIES),
    cancelled: byStatus || byTitle || block.calendar.method === 'CANCEL',
  };
}

/** Some programs write HTML where plain text belongs, others beside it and nothing else. */
function describedIn(component: ICAL.Component, remember: Remember) {
  const given = text(component, 'description') || text(component, 'x-alt-desc');
  return cut(wordsOfForeign(given), LONGEST.description, remember);
}

/** What is longer than any index takes becomes an identifier of usual length, the same each time. */
const shortUid = (uid: string | null) =>
  uid && uid.length > LONGEST_UID ? `${createHash('sha256').update(uid).digest('hex')}@long-uid` : uid;

const webAddress = (written: string) => {
  const value = written.replace(/^www\./i, 'https://$&');
  return /^https?:\/\//i.test(value) && value.length <= LONGEST.url && URL.canParse(value) ? value : null;
};

/** The same component gets the same identifier next time, so that it is updated rather than doubled. */
function makeUid(block: Block, remember: Remember) {
  remember('uid_made');
  const content = block.lines.map(({ text }) => text).filter((line) => /^(DTSTART|SUMMARY|LOCATION)/i.test(line));
  return `${createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 32)}@without-uid`;
}

function stampOf(component: ICAL.Component) {
  for (const name of ['last-modified', 'dtstamp']) {
    const value = valueOf(component, name);
    if (value instanceof ICAL.Time) return value.toUnixTime();
  }
  return 0;
}
