import type { ImportKind } from '@querschnitt/shared/imports/import';
import { guessMapping } from './guess-mapping.js';

const WRAPPED = /^"((?:[^"]|"")*)"[;,\s]*$/;
/** A heading is no longer, and a list that may be taken over has no more lines. */
const LONGEST = 10_000;
const LINES = 6_000;
const LINE_END = /\r\n?|\n/;
const wordsIn = (line: string) => WRAPPED.exec(line)?.[1]?.replaceAll('""', '"') ?? '';

/** A list saved once more by a program that took each of its lines for one cell: what is in the quotation marks is the list. */
export function unwrapped(kind: ImportKind, text: string): string {
  const heading = wordsIn(firstLine(text)).replaceAll('"', '');
  const named = Math.max(
    ...[';', ',', '\t'].map((sign) => Object.keys(guessMapping(kind, heading.split(sign))).length),
  );
  if (named < 2) return text;
  const lines = text.split(LINE_END, LINES);
  return lines.every((line) => !line.trim() || WRAPPED.test(line)) ? lines.map(wordsIn).join('\n') : text;
}

function firstLine(text: string) {
  const at = text.search(/\S/);
  const line = at < 0 ? '' : text.slice(at, at + LONGEST);
  const end = line.search(LINE_END);
  return end < 0 && line.length === LONGEST ? '' : line.slice(0, end < 0 ? undefined : end);
}
