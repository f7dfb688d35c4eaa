import { type Entry, NO_TITLE, type Remark } from './entry.js';
import { asDay, minutesBetween, onClock, shift } from './moments.js';
import { dated, type Draft, plannedAt } from './read-component.js';
import { exclusions } from './series.js';
import type { FileZones } from './zones.js';

/**
 * What exceptions say of the dates they replace, as their series speaks of them: without a zone on its clock, and of its
 * whole days as days, which Google and Exchange name by midnight in whatever zone.
 */
export function alongSeries(drafts: Draft[]): Draft[] {
  const series = new Map(
    drafts.filter(({ replaces }) => replaces === null).map(({ entry, starts }) => [entry.uid, starts]),
  );
  return drafts.map((draft) => {
    const [start, { replaces }] = [series.get(draft.entry.uid), draft];
    if (!start || !replaces) return draft;
    if (start.wholeDay) return { ...draft, replaces: asDay(replaces) };
    return replaces.floating ? { ...draft, replaces: onClock(start, replaces.clock.local) } : draft;
  });
}

/** What a newer version of the series takes out, no older exception brings back. */
export function withoutOutdated(drafts: Draft[], zones: FileZones, outdated: (draft: Draft) => void): Draft[] {
  const series = new Map(
    drafts
      .filter(({ replaces, component }) => replaces === null && component.hasProperty('exdate'))
      .map((draft) => [draft.entry.uid, { draft, ...exclusions(draft, zones) }]),
  );
  return drafts.filter(({ entry, replaces, following }, n) => {
    const held = replaces && !following ? series.get(entry.uid) : undefined;
    if (
      !held ||
      held.draft.entry.sequence <= entry.sequence ||
      !held.takesOut(held.draft.starts.clock.wall(replaces!.at))
    )
      return true;
    outdated(drafts[n]!);
    return false;
  });
}

/**
 * A component with RECURRENCE-ID takes the place of one date of its series, with RANGE=THISANDFUTURE that of all after it
 * as well; it stands alone where the series is missing. Dates are compared as instants, whatever zones both are written in.
 */
export function putInPlace(entries: Entry[], drafts: Draft[], remarks: Remark[]): Entry[] {
  const all = [...entries];
  const at = new Map<string, number>();
  const series = new Map<string, number[]>();
  all.forEach(({ uid, occurrence, startsAt }, index) => {
    if (occurrence === null) return;
    at.set(`${uid} ${startsAt.getTime()}`, index);
    at.set(`${uid} ${occurrence.slice(0, 10)}`, index);
    const held = series.get(uid);
    if (held) held.push(index);
    else series.set(uid, [index]);
  });
  const planned = new Map(all.map((entry, index) => [index, entry.startsAt]));
  const byDate = drafts
    .filter(({ replaces }) => replaces !== null)
    .sort((a, b) => a.replaces!.at.getTime() - b.replaces!.at.getTime());
  for (const draft of byDate.filter(({ following }) => following)) {
    const from = draft.replaces!;
    const moved = minutesBetween(from.clock.local, from.clock.wall(draft.starts.at));
    const replaced = (series.get(draft.entry.uid) ?? []).filter((index) => planned.get(index)! >= from.at);
    if (!replaced.length) alone(draft);
    for (const index of replaced) {
      const was = planned.get(index)!;
      const clock = draft.starts.clock.wall(from.clock.instant(shift(from.clock.wall(was), moved)));
      all[index] = { ...dated(draft, clock), occurrence: all[index]!.occurrence };
    }
  }
  for (const draft of byDate.filter(({ following }) => !following)) {
    const { entry, replaces } = draft;
    const found =
      at.get(`${entry.uid} ${replaces!.at.getTime()}`) ??
      (replaces!.wholeDay ? at.get(`${entry.uid} ${replaces!.local.slice(0, 10)}`) : undefined);
    if (found !== undefined) all[found] = withWords({ ...entry, occurrence: all[found]!.occurrence }, all[found]!);
    else alone(draft);
  }
  return all;

  function alone({ entry, replaces, following }: Draft) {
    all.push({ ...entry, occurrence: replaces!.local, replaces: plannedAt(replaces!, following) });
    remarks.push({ line: entry.line, uid: entry.uid, kind: 'exception_alone', detail: replaces!.local });
  }
}

/** What has no title is called as its series is; a date called off so has nothing else of its own. */
const withWords = (entry: Entry, planned: Entry): Entry =>
  entry.title !== NO_TITLE
    ? entry
    : entry.cancelled
      ? { ...planned, line: entry.line, cancelled: true }
      : { ...entry, title: planned.title };
