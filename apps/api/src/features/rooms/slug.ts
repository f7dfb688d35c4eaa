import { randomInt } from 'node:crypto';
import { ascii } from '../../platform/text/ascii.js';

/** `Geräte & Ausleihe` → `geraete-ausleihe`; cut at a word. */
export function slugOf(text: string, limit = 60): string {
  const plain = ascii(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= limit) return plain;
  return plain.slice(0, plain.lastIndexOf('-', limit)) || plain.slice(0, limit);
}

/** Address of a topic in its room; only the number is read back. */
export const topicSlug = (number: number, title: string | null) =>
  [number, title && slugOf(title)].filter(Boolean).join('-');

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An ending nobody can guess, where a plain address would tell that another room has it. */
export const secretEnding = () => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
