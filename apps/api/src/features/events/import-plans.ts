import { Injectable } from '@nestjs/common';
import type { applyImport } from '@querschnitt/shared/events/imports.contract';
import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import type { In } from '@querschnitt/shared/kernel/contract';
import { type StoredImport, Imports } from './imports.repository.js';
import { planCalendar } from './plan-calendar.js';
import { keyOf, showsMeeting, type Step, uidOfEntry, withoutMeeting } from './plan-import.js';
import type { ReadContent, ReadEntry } from './read-content.js';

/** What importing a calendar would do with the events there are. */
@Injectable()
export class ImportPlans {
  constructor(private readonly imports: Imports) {}

  async make(calendar: ReadContent, createdAt: Date) {
    const components = [...new Set([...calendar.entries, ...calendar.calledOff].map(({ uid }) => uid))];
    const known = await this.imports.known(calendar.entries.map(uidOfEntry), components);
    return { calendar, left: [] as ReadEntry[], ...planCalendar(calendar, known, createdAt) };
  }
}

/** What of a plan is done: without the dates left out, and with ways into meetings where they are wanted. */
export function chosen(plan: Planned, { without, linksForRegistered }: Choice): Planned {
  const out = new Set(without);
  const [left, steps] = [
    plan.steps.filter(({ entry }) => out.has(keyOf(uidOfEntry(entry)))),
    plan.steps.filter(({ entry }) => !out.has(keyOf(uidOfEntry(entry)))),
  ];
  return {
    ...plan,
    left: left.map(({ entry }) => entry),
    steps: steps.map((step) =>
      linksForRegistered && step.plan !== 'unchanged' && step.entry.behind
        ? { ...step, entry: withoutMeeting(step.entry), moves: true }
        : step,
    ),
    vanished: plan.vanished.filter(({ uid }) => !out.has(keyOf(uid))),
  };
}

type Choice = Pick<In<typeof applyImport>, 'without' | 'linksForRegistered'>;
export type Planned = Awaited<ReturnType<ImportPlans['make']>>;

export function presentImport(
  { id, name }: StoredImport,
  { calendar, left, steps, own, unknown, vanished }: Planned,
  applied: boolean,
  slugs = new Map<string, string>(),
): CalendarImport {
  const entries = [...steps.map((step) => presentStep(step, slugs)), ...vanished.map(presentVanished)].sort((a, b) =>
    a.startsAt.localeCompare(b.startsAt),
  );
  const because =
    (reason: string) =>
    ({ line, uid }: Pick<ReadEntry, 'line' | 'uid'>) => ({ line, uid, component: 'VEVENT', reason });
  const skipped = [
    ...calendar.skipped,
    ...own.map(because('made_here')),
    ...unknown.map(because('nothing_to_cancel')),
    ...left.map(because('left_out')),
  ];
  const kept = new Set(steps.filter(({ moves }) => moves).map(({ entry }) => entry.line));
  const count = (plan: Step['plan']) => entries.filter((entry) => entry.plan === plan).length;
  return {
    id,
    name: calendar.name ?? name,
    applied,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      cancelled: entries.filter(({ cancelled }) => cancelled).length,
      skipped: skipped.length,
    },
    entries,
    skipped,
    remarks: calendar.remarks.filter(({ kind, line }) => kind !== 'join_link_public' || !kept.has(line)),
  };
}

const presentStep = ({ plan, changes, entry, event }: Step, slugs: Map<string, string>) => ({
  uid: uidOfEntry(entry),
  key: keyOf(uidOfEntry(entry)),
  meeting: plan !== 'unchanged' && showsMeeting(entry),
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

const presentVanished = (event: Planned['vanished'][number]) => ({
  uid: event.uid,
  key: keyOf(event.uid),
  meeting: false,
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
