import { Injectable } from '@nestjs/common';
import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { readCalendar } from '../../platform/icalendar/read-calendar.js';
import { type StoredImport, Imports } from './imports.repository.js';
import { planImport, type Step, uidOfEntry } from './plan-import.js';

/** Series without an end are written out for so many days beyond the import; the next import carries them on. */
const HORIZON = 365;

/** Reads a stored calendar and plans what to do with it; the same content gives the same plan. */
@Injectable()
export class ReadImport {
  constructor(private readonly imports: Imports) {}

  async run({ content, createdAt }: StoredImport) {
    const until = new Date(createdAt.getTime() + HORIZON * 86_400_000).toISOString().slice(0, 10);
    const calendar = readCalendar(content, { until });
    const series = [...new Set(calendar.entries.filter(({ occurrence }) => occurrence !== null).map(({ uid }) => uid))];
    const known = await this.imports.known(calendar.entries.map(uidOfEntry), series);
    return { calendar, ...planImport(calendar.entries, known, createdAt) };
  }
}

type Read = Awaited<ReturnType<ReadImport['run']>>;

export function presentImport({ id, name }: StoredImport, { calendar, steps, own, vanished }: Read, applied: boolean, slugs = new Map<string, string>()): CalendarImport {
  const entries = [...steps.map((step) => presentStep(step, slugs)), ...vanished.map(presentVanished)].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const skipped = [...calendar.skipped, ...own.map(({ line, uid }) => ({ line, uid, component: 'VEVENT', reason: 'made_here' }))];
  const count = (plan: Step['plan']) => entries.filter((entry) => entry.plan === plan).length;
  return {
    id,
    name: calendar.name ?? name,
    applied,
    counts: { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), cancelled: entries.filter(({ cancelled }) => cancelled).length, skipped: skipped.length },
    entries,
    skipped,
    remarks: calendar.remarks,
  };
}

const presentStep = ({ plan, changes, entry, event }: Step, slugs: Map<string, string>) => ({
  uid: uidOfEntry(entry),
  title: entry.title,
  startsAt: entry.startsAt.toISOString(),
  endsAt: entry.endsAt.toISOString(),
  allDay: entry.allDay,
  place: entry.place,
  cancelled: entry.cancelled,
  inSeries: entry.occurrence !== null,
  plan,
  changes,
  slug: event?.slug ?? slugs.get(uidOfEntry(entry)) ?? null,
});

const presentVanished = (event: Read['vanished'][number]) => ({
  uid: event.uid,
  title: event.title,
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt.toISOString(),
  allDay: event.allDay,
  place: event.placeName,
  cancelled: true,
  inSeries: true,
  plan: 'changed' as const,
  changes: ['status' as const],
  slug: event.slug,
});
