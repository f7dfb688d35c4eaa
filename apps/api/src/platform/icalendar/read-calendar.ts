import { type Block, cut, valueOf } from './components.js';
import type { CalendarContent, Entry, Remark, Skipped } from './entry.js';
import { type Draft, readComponent } from './read-component.js';
import { datesOf, type Horizon, isSeries, occurrence } from './series.js';
import { zonesOf } from './zones.js';

/** More entries than this are not read from one file. */
const MOST = 2_000;
const SILENT = new Set(['VTIMEZONE']);

/**
 * Reads an iCalendar file (RFC 5545) as calendars in the wild write it: every date becomes an entry, series are written
 * out up to the horizon, and whatever is left out or read otherwise is said with its line. Never throws.
 */
export function readCalendar(text: string, horizon: Horizon): CalendarContent {
  const { head, blocks, skipped } = cut(text);
  const zones = zonesOf(head, blocks);
  const remarks: Remark[] = [];
  const drafts: Draft[] = [];
  const skip = (block: Block | Entry, component: string, uid: string | null, reason: Skipped['reason']) => skipped.push({ line: block.line, uid, component, reason });
  for (const block of blocks) {
    if (SILENT.has(block.name)) continue;
    const uid = valueOf(block.lines, 'UID')?.trim() ?? null;
    const draft = block.name === 'VEVENT' ? readComponent(block, zones, remarks) : 'not_an_event';
    if (typeof draft === 'string') skip(block, block.name, uid, draft);
    else drafts.push(draft);
  }
  const latest = newest(drafts, ({ entry }) => skip(entry, 'VEVENT', entry.uid, 'older_duplicate'));
  const entries = latest.filter(({ replaces }) => replaces === null).flatMap((draft) => expand(draft));
  replaceExceptions(entries, latest, remarks);
  entries.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.line - b.line);
  for (const entry of entries.splice(MOST)) skip(entry, 'VEVENT', entry.uid, 'too_many');
  return { name: valueOf(head, 'X-WR-CALNAME')?.trim() ?? null, entries, skipped: skipped.sort((a, b) => a.line - b.line), remarks: remarks.sort((a, b) => a.line - b.line) };

  function expand(draft: Draft): Entry[] {
    if (!isSeries(draft)) return [draft.entry];
    const { entry } = draft;
    const dates = datesOf(draft, zones, horizon, (kind, detail = '') => remarks.push({ line: entry.line, uid: entry.uid, kind, detail }));
    if (Array.isArray(dates)) return dates.map((date) => occurrence(draft, date));
    skip(entry, 'VEVENT', entry.uid, dates);
    return [];
  }
}

/** Of several components for the same date the one with the highest SEQUENCE counts, then the latest written (RFC 5546, 2.1.5). */
function newest(drafts: Draft[], older: (draft: Draft) => void): Draft[] {
  const byDate = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.entry.uid} ${draft.replaces ?? ''}`;
    const held = byDate.get(key);
    if (!held) byDate.set(key, draft);
    else if (draft.entry.sequence - held.entry.sequence || draft.modified - held.modified) {
      const wins = (draft.entry.sequence - held.entry.sequence || draft.modified - held.modified) > 0;
      older(wins ? held : draft);
      if (wins) byDate.set(key, draft);
    } else older(draft);
  }
  return [...byDate.values()];
}

/** A component with RECURRENCE-ID takes the place of one date of its series, or stands alone where the series is missing. */
function replaceExceptions(entries: Entry[], drafts: Draft[], remarks: Remark[]) {
  for (const { entry, replaces } of drafts) {
    if (replaces === null) continue;
    const own = { ...entry, occurrence: replaces };
    const at = entries.findIndex(({ uid, occurrence }) => uid === entry.uid && occurrence === replaces);
    if (at >= 0) entries[at] = own;
    else {
      entries.push(own);
      remarks.push({ line: entry.line, uid: entry.uid, kind: 'exception_alone', detail: replaces });
    }
  }
}
