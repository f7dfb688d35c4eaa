import { refuse } from '../http/problem.js';

/** An opaque keyset cursor from the sort key of the last row. */
export const encodeCursor = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor; `undefined` where none was given. A cursor nobody issued is refused. */
export function decodeCursor<T extends unknown[]>(cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key)) return key as T;
  } catch {
    // Refused below, as any other cursor that is not ours.
  }
  return refuse('input.invalid', { field: 'cursor' });
}

/** Cuts `limit + 1` rows into a page; the extra row only says that there is more. */
export function pageOf<Row, Item>(rows: Row[], limit: number, present: (row: Row) => Item, key: (row: Row) => unknown[]) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
