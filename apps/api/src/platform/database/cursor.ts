import { z } from 'zod';
import { fail } from '../http/problem.js';
import { unstorable } from '../http/unstorable.js';

/** The parts sort keys are made of, as far as the database can take them. */
const moment = z.iso.datetime().refine((text) => text >= '0001');
const text = z.string().refine((given) => unstorable(given).length === 0);
const number = z.number();

/** The sort keys of the lists: what a cursor must hold to be compared with their rows. */
export const byMoment = z.tuple([moment, z.uuid()]);
export const byName = z.tuple([text, z.uuid()]);
export const byRoleAndName = z.tuple([text, text, z.uuid()]);
export const byRank = z.tuple([number, text, z.uuid()]);

/** An opaque keyset cursor from the sort key of the last row. */
export const encodeCursor = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor; `undefined` where none was given. A cursor nobody issued is refused. */
export function decodeCursor<Key extends z.ZodType>(key: Key, cursor: string | undefined): z.output<Key> | undefined {
  if (cursor === undefined) return undefined;
  const given = key.safeParse(parsed(cursor));
  return given.success ? given.data : fail('input.invalid', { field: 'cursor' });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts `limit + 1` rows into a page; the extra row only says that there is more. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  present: (row: Row) => Item,
  key: (row: Row) => unknown[],
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
