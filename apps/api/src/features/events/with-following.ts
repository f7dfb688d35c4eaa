import { instantOf } from '@querschnitt/shared/kernel/time';
import type { Planned } from '../../platform/icalendar/entry.js';
import { minutesBetween, shift } from '../../platform/icalendar/moments.js';
import { aloneAmong, type Imported, uidOfEntry } from './plan-import.js';
import type { ReadEntry } from './read-content.js';

/** Exceptions without their series that speak of all later dates as well (RANGE=THISANDFUTURE) count for the dates that are known, up to the next that does. */
export function withFollowing(entries: ReadEntry[], known: Imported[]): ReadEntry[] {
  const alone = [...aloneAmong(entries)];
  const said = new Set(alone.map(uidOfEntry));
  const following = alone
    .filter(({ replaces }) => replaces!.following)
    .sort((a, b) => +b.replaces!.at - +a.replaces!.at);
  if (!following.length) return entries;
  return [
    ...entries,
    ...known.flatMap((event) => {
      const [year, month, day, hour, minute] = said.has(event.uid)
        ? []
        : (/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)-/.exec(event.uid)?.slice(1) ?? []);
      const entry =
        year && following.find(({ uid, replaces }) => event.importUid === uid && event.startsAt > replaces!.at);
      return entry ? [along(entry, entry.replaces!, `${year}-${month}-${day}T${hour}:${minute}`)] : [];
    }),
  ];
}

/** The same on another date of the series, as far from it. */
function along(entry: ReadEntry, from: Planned, local: string): ReadEntry {
  const { zone } = entry;
  const starts = shift(local, minutesBetween(from.local, entry.starts));
  const ends = shift(starts, minutesBetween(entry.starts, entry.ends));
  return {
    ...entry,
    occurrence: local,
    replaces: { ...from, local, at: instantOf(local, zone), following: false },
    starts,
    ends,
    startsAt: instantOf(starts, zone),
    endsAt: instantOf(ends, zone),
  };
}
