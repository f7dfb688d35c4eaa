import { type CalendarEvent, wrapCalendar, writeEntry } from '../../platform/icalendar/write-calendar.js';

/** Bytes of all entries of a feed: what comes first is written first, the rest waits for its time. */
export const MOST_BYTES = 1_000_000;
/** Signs of a description in a feed; the whole stands on the page, whose address is in the entry. */
const LONGEST = 2_000;
const HOURS = 4;
/** So many are written before others have their turn. */
const TURN = 20;

/** The stamp is that of the latest change, so equal content is equal text. */
export function feedEntry(event: CalendarEvent) {
  const { description } = event;
  const short =
    description.length > LONGEST
      ? `${description.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
      : description;
  return writeEntry({ ...event, description: short }, event.changedAt);
}

export const wrapFeed = (entries: string[], name: string) =>
  wrapCalendar(entries, { method: 'PUBLISH', name, refreshHours: HOURS });

/** Writes items in their order until the bytes are spent, in turns with everything else. */
export async function writeWithin<T>(
  items: T[],
  write: (slice: T[]) => Promise<string[]> | string[],
): Promise<string[]> {
  const entries: string[] = [];
  let bytes = 0;
  for (let from = 0; from < items.length; from += TURN) {
    for (const entry of await write(items.slice(from, from + TURN))) {
      bytes += Buffer.byteLength(entry) + 2;
      if (bytes > MOST_BYTES) return entries;
      entries.push(entry);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return entries;
}
