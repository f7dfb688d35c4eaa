import { createHash } from 'node:crypto';
import type { PlannedEntry } from '@querschnitt/shared/events/imports.schema';
import type { Entry } from '../../platform/icalendar/entry.js';
import { plainToMarkdown } from './plain-to-markdown.js';

/** An event that came from a calendar, as it is now. */
export interface Imported {
  id: string;
  slug: string;
  uid: string;
  importUid: string | null;
  importHash: string | null;
  title: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  placeName: string;
  status: 'confirmed' | 'cancelled';
  sourceUrl: string | null;
  allDay: boolean;
}

export interface Step {
  plan: PlannedEntry['plan'];
  changes: PlannedEntry['changes'];
  entry: Entry;
  event: Imported | null;
}

/** The dates of a series are events of their own, so each needs a UID of its own that stays the same. */
export const uidOfEntry = ({ uid, occurrence }: Entry) => (occurrence ? `${occurrence.replace(/\D/g, '')}-${uid}` : uid);

/** Says whether the source has changed since it was read last; what organisers added here is not the source's business. */
export const hashOfEntry = (entry: Entry) => createHash('sha256').update(JSON.stringify([entry.title, entry.description, entry.starts, entry.ends, entry.zone, entry.place, entry.cancelled, entry.url])).digest('base64url');

/** What importing would do with each date, and with dates that have vanished from their series. Events made here are left alone. */
export function planImport(entries: Entry[], known: Imported[], now: Date): { steps: Step[]; own: Entry[]; vanished: Imported[] } {
  const byUid = new Map(known.map((event) => [event.uid, event]));
  const own = entries.filter((entry) => byUid.has(uidOfEntry(entry)) && byUid.get(uidOfEntry(entry))!.importUid === null);
  const steps = entries.filter((entry) => !own.includes(entry)).map((entry) => step(entry, byUid.get(uidOfEntry(entry)) ?? null));
  const there = new Set(entries.map(uidOfEntry));
  const series = new Set(entries.filter(({ occurrence }) => occurrence !== null).map(({ uid }) => uid));
  const vanished = known.filter((event) => event.importUid && series.has(event.importUid) && !there.has(event.uid) && event.startsAt > now && event.status === 'confirmed');
  return { steps, own, vanished };
}

function step(entry: Entry, event: Imported | null): Step {
  if (!event) return { plan: 'new', changes: [], entry, event };
  const changes = event.importHash === hashOfEntry(entry) ? [] : differences(entry, event);
  return { plan: changes.length ? 'changed' : 'unchanged', changes, entry, event };
}

function differences(entry: Entry, event: Imported) {
  const differs: Record<PlannedEntry['changes'][number], boolean> = {
    title: entry.title !== event.title,
    description: plainToMarkdown(entry.description) !== event.description,
    time: +entry.startsAt !== +event.startsAt || +entry.endsAt !== +event.endsAt || entry.allDay !== event.allDay,
    place: entry.place !== event.placeName,
    status: entry.cancelled !== (event.status === 'cancelled'),
    source: entry.url !== event.sourceUrl,
  };
  return (Object.keys(differs) as PlannedEntry['changes']).filter((name) => differs[name]);
}
