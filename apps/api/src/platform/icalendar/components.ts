import type { Skipped } from './entry.js';

interface Line {
  number: number;
  text: string;
}

/** A component as text, with the places where its lines stand in the file. */
export interface Block {
  name: string;
  line: number;
  lines: Line[];
  calendar: Calendar;
}

/** A file may hold several, each with a METHOD of its own. */
interface Calendar {
  method: string;
}

const PROPERTY = /^[A-Za-z0-9-]+[;:]/;

/** Joins folded lines (RFC 5545, 3.1), whatever line ends, byte order mark and margin the file has. */
function unfold(text: string): Line[] {
  const lines: Line[] = [];
  const margin = /^\uFEFF?(?:[ \t]*\r?\n)*([ \t]{1,40})BEGIN:VCALENDAR/i.exec(text)?.[1] ?? '';
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      const raw = margin && line.startsWith(margin) ? line.slice(margin.length) : line;
      const last = lines.at(-1);
      if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1);
      else if (raw.trim()) lines.push({ number: index + 1, text: raw });
    });
  return lines;
}

/** Cuts the file into its top components and the properties of the calendar itself. A component that never ends is skipped. */
export function cut(text: string) {
  const head: Line[] = [];
  const blocks: Block[] = [];
  const skipped: Skipped[] = [];
  let open: Block | undefined;
  let depth = 0;
  let calendar: Calendar = { method: '' };
  for (const line of unfold(text)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line.text) ?? [];
    if (name.toUpperCase() === 'VCALENDAR') {
      if (edge?.toUpperCase() === 'BEGIN') calendar = { method: '' };
      continue;
    }
    if (!open) calendar.method ||= valueOf([line], 'METHOD')?.trim().toUpperCase() ?? '';
    if (edge?.toUpperCase() === 'BEGIN') {
      if (open && name.toUpperCase() === open.name) {
        skipped.push({ line: open.line, uid: uidOf(open), component: open.name, reason: 'not_closed' });
        [open, depth] = [undefined, 0];
      }
      open ??= { name: name.toUpperCase(), line: line.number, lines: [], calendar };
      depth++;
    }
    // An alarm has a UID and words of its own; only zones are read with what stands in them.
    if (depth <= 1 || open?.name === 'VTIMEZONE') (open?.lines ?? head).push(line);
    if (edge?.toUpperCase() === 'END' && open && --depth === 0) {
      blocks.push(open);
      open = undefined;
    }
  }
  if (open) skipped.push({ line: open.line, uid: uidOf(open), component: open.name, reason: 'not_closed' });
  return { head, blocks, skipped };
}

export const uidOf = (block: Block) => valueOf(block.lines, 'UID')?.trim() || null;

export const valueOf = (lines: Line[], property: string) =>
  lines
    .map(({ text }) => text)
    .find((text) => new RegExp(`^${property}[;:]`, 'i').test(text))
    ?.replace(/^[^:]*:/, '');

/** Lines that are properties, and those that are not and would break the whole component. */
export function sort(block: Block) {
  const good: Line[] = [];
  const bad: Line[] = [];
  for (const line of block.lines) (PROPERTY.test(line.text) ? good : bad).push(line);
  return { good, bad };
}
