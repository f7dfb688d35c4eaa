import type { ImportKind } from '@querschnitt/shared/imports/import';
import { guessMapping } from './guess-mapping.js';

const WRAPPED = /^"((?:[^"]|"")*)"[;,\s]*$/;
const wordsIn = (line: string) => WRAPPED.exec(line)?.[1]?.replaceAll('""', '"') ?? '';

/** A list saved once more by a program that took each of its lines for one cell: what is in the quotation marks is the list. */
export function unwrapped(kind: ImportKind, text: string): string {
  const lines = text.split('\n');
  const heading = wordsIn(lines.find((line) => line.trim()) ?? '').replaceAll('"', '');
  const named = Math.max(...[';', ',', '\t'].map((sign) => Object.keys(guessMapping(kind, heading.split(sign))).length));
  return named > 1 && lines.every((line) => !line.trim() || WRAPPED.test(line)) ? lines.map(wordsIn).join('\n') : text;
}
