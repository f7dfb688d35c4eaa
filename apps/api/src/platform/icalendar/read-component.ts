import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { type Block, sort, uidOf } from './components.js';
import type { Entry, Remark, Skipped } from './entry.js';
import { instant, type Moment, minutesBetween, momentOf, shift } from './moments.js';
import type { FileZones } from './zones.js';

/** A VEVENT as it stands in the file, before its series is written out. */
export interface Draft {
  entry: Entry;
  component: ICAL.Component;
  /** Wall-clock minutes from start to end. */
  length: number;
  /** The date of the series this component replaces. */
  replaces: string | null;
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
const CALLED_OFF = /\b(f[äa]e?ll(t|en)\b.*\baus|entf[äa]e?llt|abgesagt|gecancelt|cancell?ed)\b/i;
const MOVED = /\b(verschoben|verlegt|postponed|rescheduled)\b/i;

/** @returns the draft, or why there is none */
export function readComponent(block: Block, zones: FileZones, remarks: Remark[]): Draft | Skipped['reason'] {
  const uid = uidOf(block);
  const remember: Remember = (kind, detail = '') => remarks.push({ line: block.line, uid, kind, detail });
  const { good, bad } = sort(block);
  for (const line of bad) remarks.push({ line: line.number, uid, kind: 'line_ignored', detail: line.text.slice(0, 80) });
  const component = parse(good.map((line) => line.text));
  if (!component) return 'unreadable';
  if (!component.hasProperty('dtstart')) return 'no_start';
  const starts = timeOf(component, 'dtstart', zones);
  if (!starts) return 'unreadable';
  if (starts.guessed) remember(starts.guessed.kind, starts.guessed.tzid);
  const ends = endOf(component, starts, zones, remember);
  const recurrence = timeOf(component, 'recurrence-id', zones);
  if (recurrence && component.getFirstProperty('recurrence-id')?.getParameter('range')) remember('following_ignored');
  return {
    entry: {
      ...wordsOf(component, block, remember),
      occurrence: null,
      line: block.line,
      allDay: starts.wholeDay,
      zone: starts.zone,
      starts: starts.local,
      ends,
      startsAt: instant(starts),
      endsAt: instant({ local: ends, zone: starts.zone }),
      sequence: Number(valueOf(component, 'sequence')) || 0,
    },
    component,
    length: minutesBetween(starts.local, ends),
    replaces: recurrence?.local ?? null,
    modified: stampOf(component),
  };
}

function parse(lines: string[]) {
  try {
    return new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
  } catch {
    return undefined;
  }
}

function timeOf(component: ICAL.Component, name: string, zones: FileZones): Moment | undefined {
  const property = component.getFirstProperty(name);
  const value = valueOf(component, name);
  if (!property || !(value instanceof ICAL.Time) || Number.isNaN(value.year) || value.month < 1) return undefined;
  const tzid: unknown = property.getParameter('tzid');
  return momentOf(value, typeof tzid === 'string' ? tzid : undefined, zones);
}

/** RFC 5545, 3.6.1: without an end a whole day lasts one day and a time none; DURATION may stand instead. */
function endOf(component: ICAL.Component, starts: Moment, zones: FileZones, remember: Remember) {
  const given = timeOf(component, 'dtend', zones);
  const duration = valueOf(component, 'duration');
  const ends = given?.local ?? (duration instanceof ICAL.Duration ? shift(starts.local, duration.toSeconds() / 60) : undefined);
  if (ends === undefined) {
    remember('end_missing');
    return starts.wholeDay ? shift(starts.local, 24 * 60) : starts.local;
  }
  const inZone = given && given.zone !== starts.zone ? momentIn(given, starts.zone) : ends;
  if (inZone > starts.local) return inZone;
  if (starts.wholeDay) return shift(starts.local, 24 * 60);
  if (inZone < starts.local) remember('end_before_start', inZone);
  return starts.local;
}

const momentIn = (moment: Moment, zone: string) => momentOf(ICAL.Time.fromJSDate(instant(moment), true), undefined, { standard: zone, own: new Map(), located: new Map() }).local;

function wordsOf(component: ICAL.Component, block: Block, remember: Remember) {
  const title = text(component, 'summary').replace(/\s+/g, ' ');
  if (!title) remember('title_missing');
  const byStatus = text(component, 'status').toUpperCase() === 'CANCELLED';
  const byTitle = CALLED_OFF.test(title);
  if (byStatus) remember('cancelled_by_status');
  else if (byTitle) remember('cancelled_by_title', title);
  else if (MOVED.test(title)) remember('maybe_moved', title);
  const contact = text(component, 'contact');
  if (ADDRESS.test(contact)) remember('address_left_out');
  return {
    uid: uidOf(block) ?? makeUid(block, remember),
    title: title || '…',
    description: text(component, 'description').replace(/\r\n?/g, '\n'),
    place: text(component, 'location').replace(/\s+/g, ' '),
    contact: contact.replace(ADDRESS, '').replace(/[\s;,<>()]+$/, '').trim(),
    url: webAddress(text(component, 'url')),
    categories: component.getAllProperties('categories').flatMap((property) => property.getValues().map((value) => String(value).trim())).filter(Boolean),
    cancelled: byStatus || byTitle,
  };
}

const webAddress = (value: string) => (/^https?:\/\//i.test(value) && URL.canParse(value) ? value : null);

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
