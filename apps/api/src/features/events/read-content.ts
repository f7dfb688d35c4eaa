import { createHash } from 'node:crypto';
import { decodeCalendar } from '../../platform/icalendar/decode-calendar.js';
import type { Behind, CalendarContent, Entry } from '../../platform/icalendar/entry.js';
import { readCalendar } from '../../platform/icalendar/read-calendar.js';
import type { Horizon } from '../../platform/icalendar/series.js';
import { described, type Described } from './described.js';
import { plainToMarkdown } from './plain-to-markdown.js';

export interface ReadTask {
  /** As it came, or as text once it has been read. */
  content: Uint8Array | string;
  horizon: Horizon;
}

/** A date with its text as it is stored; the dates of a series share one text. */
export interface ReadEntry extends Omit<Entry, 'description' | 'behind'> {
  words: Described;
  /** Ways into meetings, and the texts without them. */
  behind: (Omit<Behind, 'description'> & { words: Described }) | null;
  /** Says whether the source has changed since it was read last. */
  hash: string;
}

export interface ReadContent extends Omit<CalendarContent, 'entries'> {
  /** The whole file. */
  text: string;
  entries: ReadEntry[];
}

/** All that costs time with a foreign calendar: it belongs in a thread of its own (`CalendarReader`). */
export function readContent({ content, horizon }: ReadTask): ReadContent | 'no_calendar' {
  const text =
    typeof content === 'string'
      ? content
      : decodeCalendar(Buffer.from(content.buffer, content.byteOffset, content.byteLength)).replaceAll('\0', '');
  if (!/BEGIN:VCALENDAR/i.test(text)) return 'no_calendar';
  const calendar = readCalendar(text, horizon);
  const texts = new Map<string, Described>();
  const wordsOf = ({ line, uid }: Entry, description: string) => {
    const known = texts.get(description);
    if (known) return known;
    const markdown = plainToMarkdown(description);
    if (markdown.length > LONGEST)
      calendar.remarks.push({ line, uid, kind: 'text_cut', detail: description.slice(0, 60) });
    const words = described(markdown.length > LONGEST ? cut(description, markdown.length) : markdown);
    texts.set(description, words);
    return words;
  };
  const entries = calendar.entries.map((entry) => {
    const { description, behind, ...own } = entry;
    const words = wordsOf(entry, description);
    return {
      ...own,
      words,
      behind: behind && readBehind(behind, wordsOf(entry, behind.description)),
      hash: hashOf(entry),
    };
  });
  return { ...calendar, text, entries };
}

const readBehind = ({ description: _, ...behind }: Behind, words: Described) => ({ ...behind, words });

/** As long as in the form: escaping makes texts longer. */
const LONGEST = 20_000;
const cut = (description: string, length: number) =>
  `${plainToMarkdown(description.slice(0, Math.floor(description.length * (LONGEST / length) * 0.9))).slice(0, LONGEST - 1)}…`;

/** Of the source alone: what organisers added here is not its business. */
const hashOf = (entry: Entry) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.title,
        entry.description,
        entry.starts,
        entry.ends,
        entry.zone,
        entry.place,
        entry.cancelled,
        entry.url,
      ]),
    )
    .digest('base64url');
