import { asLine } from '@querschnitt/shared/kernel/as-line';
import { type Block, cut, valueOf } from './components.js';
import type { CalendarContent, CalledOff, Entry, Remark, Skipped } from './entry.js';
import { alongSeries, putInPlace, withoutOutdated } from './exceptions.js';
import { dated, type Draft, readCalledOff, readComponent } from './read-component.js';
import { datesOf, type Horizon, isSeries, withPeriods } from './series.js';
import { type Budget, counted } from './steps.js';
import { zonesOf } from './zones.js';

/** More entries than this are not read from one file. */
const MOST = 2_000;
/** Nobody reads longer lists of what was left out. */
const MOST_SAID = 500;
/** Steps along rules for the whole file: a daily series takes about three for each of its dates. */
const STEPS = 200_000;
/** Signs of all descriptions together, since every date of a series is stored with its own, */
const SIGNS = 2_000_000;
/** and as many as one may have in any case. */
const FEW = 1_000;
const SILENT = new Set(['VTIMEZONE']);
/** What guests send back announces nothing (RFC 5546, 1.4). */
const ANSWERS = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']);

/** A date before it is written out: a wall clock is small, and most files with many hold most of them in vain. */
interface Slot {
  draft: Draft;
  /** Of the series' zone; `null` for a single date. */
  clock: string | null;
}

/**
 * Reads an iCalendar file (RFC 5545) as calendars in the wild write it: every date becomes an entry, series are written
 * out up to the horizon, and whatever is left out or read otherwise is said with its line. Of too many, those to come are
 * kept first. Work is bounded over the whole file, but may take seconds: it belongs in a thread of its own. Never throws.
 */
export function readCalendar(text: string, horizon: Horizon): CalendarContent {
  const budget: Budget = { steps: STEPS };
  const { head, blocks, skipped } = cut(text);
  const zones = zonesOf(head, blocks);
  const remarks: Remark[] = [];
  const drafts: Draft[] = [];
  const calledOff: CalledOff[] = [];
  const skip = (line: number, component: string, uid: string | null, reason: Skipped['reason']) =>
    skipped.push({ line, uid, component, reason });
  for (const block of blocks) {
    if (SILENT.has(block.name)) continue;
    if (block.name === 'VEVENT' && ANSWERS.has(block.calendar.method)) {
      skip(block.line, block.name, uidIn(block), 'an_answer');
      continue;
    }
    const draft =
      block.name === 'VEVENT'
        ? bounded(() => readComponent(block, zones, remarks), 'unreadable' as const)
        : 'not_an_event';
    const off = draft === 'no_start' && block.calendar.method === 'CANCEL' ? readCalledOff(block, zones) : undefined;
    if (off) calledOff.push(off);
    else if (typeof draft === 'string') skip(block.line, block.name, uidIn(block), draft);
    else drafts.push(draft);
  }
  const older = ({ entry }: Draft) => skip(entry.line, 'VEVENT', entry.uid, 'older_duplicate');
  const versions = newest(alongSeries(drafts), older);
  const latest = bounded(() => withoutOutdated(versions, zones, older), versions);
  const slots: Slot[] = [];
  for (const draft of latest.filter(({ replaces }) => replaces === null)) slots.push(...expand(draft));
  const kept = choose(slots, horizon);
  if (kept.length < slots.length) skip(firstOf(slots, new Set(kept)).draft.entry.line, 'VEVENT', null, 'too_many');
  let entries = kept.flatMap(({ draft, clock }) => {
    if (clock === null) return [draft.entry];
    const entry = bounded(() => occurrence(draft, clock), null);
    if (!entry) skip(draft.entry.line, 'VEVENT', draft.entry.uid, 'unreadable');
    return entry ?? [];
  });
  entries = bounded(() => putInPlace(entries, latest, remarks), entries);
  entries = shortened(withoutHidden(entries), remarks);
  entries.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.line - b.line);
  const orderedEvents = <T extends { line: number }>(said: T[]) =>
    said.sort((a, b) => a.line - b.line).slice(0, MOST_SAID);
  return {
    name: asLine((valueOf(head, 'X-WR-CALNAME') ?? '').replace(/\\([,;\\])/g, '$1')).slice(0, 200) || null,
    entries,
    calledOff: calledOff.slice(0, MOST),
    skipped: orderedEvents(skipped),
    // What would become public is said whatever else there is to say.
    remarks: [
      ...orderedEvents(remarks.filter(({ kind }) => kind === 'join_link_public')),
      ...orderedEvents(remarks.filter(({ kind }) => kind !== 'join_link_public')),
    ]
      .slice(0, MOST_SAID)
      .sort((a, b) => a.line - b.line),
  };

  function bounded<T, E>(work: () => T, otherwise: E): T | E {
    try {
      return counted(budget, work);
    } catch {
      return otherwise;
    }
  }

  function expand(draft: Draft): Slot[] {
    if (!isSeries(draft)) return [{ draft, clock: null }];
    const { entry } = draft;
    const dates = bounded(
      () =>
        datesOf(draft, zones, horizon, budget, (kind, detail = '') =>
          remarks.push({ line: entry.line, uid: entry.uid, kind, detail }),
        ),
      'unreadable' as const,
    );
    if (Array.isArray(dates)) {
      const series = withPeriods(draft, zones);
      return dates.map((clock) => ({ draft: series, clock }));
    }
    skip(entry.line, 'VEVENT', entry.uid, dates);
    return [];
  }

  function withoutHidden(all: Entry[]) {
    const series = new Set(
      latest.filter(({ hidden, replaces }) => hidden && replaces === null).map(({ entry }) => entry.uid),
    );
    const lines = new Set(
      latest.filter(({ hidden, entry }) => hidden || series.has(entry.uid)).map(({ entry }) => entry.line),
    );
    for (const { entry } of latest) if (lines.has(entry.line)) skip(entry.line, 'VEVENT', entry.uid, 'private');
    return all.filter(({ line }) => !lines.has(line));
  }
}

const uidIn = (block: Block) => valueOf(block.lines, 'UID')?.trim() ?? null;

/** One date of the series, like the first but for its time. */
function occurrence(draft: Draft, clock: string): Entry {
  const entry = dated(draft, clock);
  return { ...entry, occurrence: entry.starts };
}

/** Descriptions that would be too much in all dates together are cut to the same length. */
function shortened(entries: Entry[], remarks: Remark[]) {
  if (entries.reduce((sum, { description }) => sum + description.length, 0) <= SIGNS) return entries;
  const most = Math.max(FEW, Math.floor(SIGNS / entries.length));
  const said = new Set<number>();
  return entries.map((entry) => {
    if (entry.description.length <= most) return entry;
    if (!said.has(entry.line))
      remarks.push({ line: entry.line, uid: entry.uid, kind: 'text_cut', detail: entry.description.slice(0, 60) });
    said.add(entry.line);
    const shorter = (text: string) =>
      text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
    return {
      ...entry,
      description: shorter(entry.description),
      behind: entry.behind && { ...entry.behind, description: shorter(entry.behind.description) },
    };
  });
}

const firstOf = (slots: Slot[], kept: Set<Slot>) => slots.find((slot) => !kept.has(slot))!;

/** What is to come, the next first, then what is past, the latest first. */
function choose(slots: Slot[], { today }: Horizon) {
  if (slots.length <= MOST) return slots;
  const when = ({ draft, clock }: Slot) => clock ?? draft.entry.starts;
  const coming = slots.filter((slot) => when(slot) >= today).sort((a, b) => when(a).localeCompare(when(b)));
  const past = slots.filter((slot) => when(slot) < today).sort((a, b) => when(b).localeCompare(when(a)));
  return [...coming, ...past].slice(0, MOST);
}

/** Of several components for the same date the one with the highest SEQUENCE counts, then the latest written (RFC 5546, 2.1.5). */
function newest(drafts: Draft[], older: (draft: Draft) => void): Draft[] {
  const byDate = new Map<string, Draft>();
  const shared = new Set(
    drafts.filter((draft, n) => n && isApart(draft, drafts[n - 1]!)).map(({ entry }) => entry.uid),
  );
  for (const one of drafts) {
    const draft =
      shared.has(one.entry.uid) && !one.replaces && !isSeries(one)
        ? { ...one, entry: { ...one.entry, occurrence: one.entry.starts } }
        : one;
    const key = `${draft.entry.uid} ${draft.replaces?.at.getTime() ?? draft.entry.occurrence ?? ''}`;
    const held = byDate.get(key);
    const newer = held && (draft.entry.sequence - held.entry.sequence || draft.modified - held.modified) > 0;
    if (!held || newer) byDate.set(key, draft);
    if (held) older(newer ? held : draft);
  }
  return [...byDate.values()];
}

/** Of one version of one entry there are no two: what differs in its time, and in nothing that tells versions apart, are dates that share a UID. */
const isApart = (a: Draft, b: Draft) =>
  a.entry.uid === b.entry.uid &&
  a.modified > 0 &&
  a.modified === b.modified &&
  a.entry.sequence === b.entry.sequence &&
  +a.starts.at !== +b.starts.at &&
  [a, b].every((draft) => !draft.replaces && !isSeries(draft));
