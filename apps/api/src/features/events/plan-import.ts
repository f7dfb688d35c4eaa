import { createHash } from 'node:crypto';
import type { Format } from '@querschnitt/shared/events/events.schema';
import type { PlannedEntry } from '@querschnitt/shared/events/imports.schema';
import type { CalledOff } from '../../platform/icalendar/entry.js';
import type { ReadEntry } from './read-content.js';

/** An event that came from a calendar, as it is now. */
export interface Imported {
  id: string;
  slug: string;
  uid: string;
  importUid: string | null;
  importHash: string | null;
  topicId: string | null;
  /** Who took it over first. */
  createdBy: string | null;
  title: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  placeName: string;
  status: 'confirmed' | 'cancelled';
  sourceUrl: string | null;
  allDay: boolean;
  format: Format;
  joinUrls: string[];
}

export interface Step {
  plan: PlannedEntry['plan'];
  changes: PlannedEntry['changes'];
  entry: ReadEntry;
  event: Imported | null;
  /** The way into its meeting becomes the link of a way of taking part. */
  moves?: boolean;
}

/** The dates of a series are events of their own, so each needs a UID of its own that stays the same. */
export const uidOfEntry = ({ uid, occurrence }: ReadEntry) =>
  occurrence ? `${occurrence.replace(/\D/g, '')}-${uid}` : uid;

/** So short that a choice among two thousand dates fits into one request. */
export const keyOf = (uid: string) => createHash('sha256').update(uid).digest('base64url').slice(0, 12);

/** The entry as everybody may see it, where the way into its meeting is for those registered. */
export function withoutMeeting(entry: ReadEntry): ReadEntry {
  if (!entry.behind) return entry;
  const { links: _, codes: _codes, ...seen } = entry.behind;
  return { ...entry, ...seen };
}

export const showsMeeting = (entry: ReadEntry) =>
  entry.behind !== null &&
  (['words', 'title', 'place', 'contact', 'url'] as const).some((name) => entry[name] !== entry.behind![name]);

const DAY = 86_400_000;
/** As far as a date of a moved series lies from where it stood, where others are as near as not, */
const NEAR = 3 * DAY;
/** and where all dates of the series moved alike, as from Monday to Friday. */
const FAR = 7 * DAY;

export interface Plan {
  steps: Step[];
  /** Made here: what stands here counts. */
  own: ReadEntry[];
  /** Called off by a file that knows nothing else to say, and not known here. */
  unknown: Pick<ReadEntry, 'line' | 'uid'>[];
  vanished: Imported[];
}

/**
 * What importing would do with each date, and with dates that have vanished from their series. Events made here are left
 * alone. A date that moved keeps its event, with all who registered: within a series the same instant counts first, then
 * the same UID, then the order of what is left on both sides, then what is nearest. A series that became a single date keeps
 * the event of its first date to come. An exception without its series changes the date it names.
 */
export function planImport(entries: ReadEntry[], known: Imported[], now: Date, cancels = false): Plan {
  const byUid = new Map(known.map((event) => [event.uid, event]));
  const own = new Set(entries.filter((entry) => byUid.get(uidOfEntry(entry))?.importUid === null));
  const open = entries.filter((entry) => !own.has(entry));
  const matched = match(open, known, byUid, cancels ? null : now);
  const unknown = cancels ? open.filter((entry) => !matched.has(entry)) : [];
  const steps = open
    .filter((entry) => !cancels || matched.has(entry))
    .map((entry) => step(entry, matched.get(entry) ?? null));
  const there = new Set([...matched.values()].map(({ id }) => id));
  // Calling off single dates of a series leaves the others.
  const inPart = new Set(entries.filter(({ occurrence }) => cancels && occurrence !== null).map(({ uid }) => uid));
  const alone = aloneAmong(entries);
  const series = new Set(
    entries
      .filter((entry) => !alone.has(entry))
      .map(({ uid }) => uid)
      .filter((uid) => !inPart.has(uid)),
  );
  const vanished = known.filter(
    (event) =>
      event.importUid &&
      series.has(event.importUid) &&
      !there.has(event.id) &&
      event.startsAt > now &&
      event.status === 'confirmed',
  );
  return {
    steps,
    own: [...own],
    unknown: unknown.filter((entry) => !vanished.some(({ importUid }) => importUid === entry.uid)),
    vanished,
  };
}

function match(all: ReadEntry[], known: Imported[], byUid: Map<string, Imported>, now: Date | null) {
  const matched = new Map<ReadEntry, Imported>();
  const taken = new Set<string>();
  const take = (entry: ReadEntry, event: Imported | undefined) => {
    if (!event || matched.has(entry) || taken.has(event.id)) return;
    matched.set(entry, event);
    taken.add(event.id);
  };
  const alone = aloneAmong(all);
  const entries = all.filter((entry) => !alone.has(entry));
  const dates = entries.filter(({ occurrence }) => occurrence !== null);
  const bySeries = new Map<string, Imported[]>();
  for (const event of known)
    if (event.importUid) bySeries.set(event.importUid, pushed(bySeries.get(event.importUid), event));
  const byStart = new Map(
    known
      .filter(({ importUid }) => importUid)
      .map((event) => [`${event.importUid} ${event.startsAt.getTime()}`, event]),
  );
  for (const entry of alone)
    take(
      entry,
      byUid.get(uidOfEntry(entry)) ??
        byStart.get(`${entry.uid} ${entry.replaces!.at.getTime()}`) ??
        (entry.replaces!.wholeDay ? onDay(entry, bySeries.get(entry.uid)) : undefined),
    );
  for (const entry of entries) {
    const event = byUid.get(uidOfEntry(entry));
    if (entry.occurrence === null || event?.startsAt.getTime() === entry.startsAt.getTime()) take(entry, event);
  }
  for (const entry of entries) take(entry, byStart.get(`${entry.uid} ${entry.startsAt.getTime()}`));
  for (const entry of dates) take(entry, byUid.get(uidOfEntry(entry)));
  const left = (uid: string) => (bySeries.get(uid) ?? []).filter(({ id }) => !taken.has(id));
  const unmoved = (uid: string) => orderedEvents(left(uid).filter(({ status }) => status === 'confirmed'));
  for (const entry of entries)
    if (now && entry.occurrence === null && entry.startsAt > now)
      take(
        entry,
        unmoved(entry.uid).find(({ startsAt }) => startsAt > now),
      );
  const moved = new Map<string, ReadEntry[]>();
  for (const entry of dates) if (!matched.has(entry)) moved.set(entry.uid, pushed(moved.get(entry.uid), entry));
  for (const [uid, list] of moved)
    for (const [entry, event] of movedTogether(orderedEvents(list), unmoved(uid))) take(entry, event);
  for (const entry of dates) {
    if (matched.has(entry)) continue;
    const near = left(entry.uid).filter(({ startsAt }) => distance(startsAt, entry) <= NEAR);
    take(entry, near.sort((a, b) => distance(a.startsAt, entry) - distance(b.startsAt, entry))[0]);
  }
  return matched;
}

/** A date keeps the UID made of the time for which it was planned, wherever it has moved. */
export function names({ uid, occurrence }: Pick<CalledOff, 'uid' | 'occurrence'>, event: Imported) {
  if (event.importUid !== uid) return false;
  if (!occurrence) return true;
  const { at, local, wholeDay, following } = occurrence;
  const digits = local.slice(0, wholeDay ? 10 : 16).replace(/\D/g, '');
  return following
    ? event.startsAt >= at
    : event.startsAt.getTime() === at.getTime() || (event.uid.startsWith(digits) && event.uid.endsWith(`-${uid}`));
}

/** Exceptions without their series: they change the dates they name and nothing else. */
export function aloneAmong(entries: ReadEntry[]) {
  const whole = new Set(entries.filter(({ replaces }) => !replaces).map(({ uid }) => uid));
  return new Set(entries.filter(({ replaces, uid }) => replaces && !whole.has(uid)));
}

const onDay = ({ uid, replaces }: ReadEntry, events: Imported[] = []) =>
  events.find((event) => names({ uid, occurrence: replaces }, event));

function pushed<T>(list: T[] | undefined, one: T) {
  list?.push(one);
  return list ?? [one];
}

/** Dates of a series in order, where equally many are left or all have moved by as many days: an open series grows at its end. */
function movedTogether(entries: ReadEntry[], events: Imported[]): [ReadEntry, Imported][] {
  const pairs = events.slice(0, entries.length).map((event, n): [ReadEntry, Imported] => [entries[n]!, event]);
  const days = new Set(
    pairs.map(([entry, { startsAt }]) => Math.round((entry.startsAt.getTime() - startsAt.getTime()) / DAY)),
  );
  const together = entries.length === events.length || (pairs.length > 1 && days.size === 1);
  return together && pairs.every(([entry, { startsAt }]) => distance(startsAt, entry) <= FAR) ? pairs : [];
}

const orderedEvents = <T extends { startsAt: Date }>(list: T[]) =>
  list.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

const distance = (at: Date, entry: ReadEntry) => Math.abs(at.getTime() - entry.startsAt.getTime());

function step(read: ReadEntry, event: Imported | null): Step {
  if (!event) return { plan: 'new', changes: [], entry: read, event };
  // A link that is kept for those registered stays so, however often the source is read.
  const entry = read.behind?.links.some((link) => event.joinUrls.includes(link)) ? withoutMeeting(read) : read;
  const changes = event.importHash === entry.hash ? [] : differences(entry, event);
  return { plan: changes.length ? 'changed' : 'unchanged', changes, entry, event };
}

function differences(entry: ReadEntry, event: Imported) {
  const differs: Record<PlannedEntry['changes'][number], boolean> = {
    title: entry.title !== event.title,
    description: entry.words.description !== event.description,
    time: +entry.startsAt !== +event.startsAt || +entry.endsAt !== +event.endsAt || entry.allDay !== event.allDay,
    place: entry.place !== event.placeName,
    status: entry.cancelled !== (event.status === 'cancelled'),
    source: entry.url !== event.sourceUrl,
  };
  return (Object.keys(differs) as PlannedEntry['changes']).filter((name) => differs[name]);
}
