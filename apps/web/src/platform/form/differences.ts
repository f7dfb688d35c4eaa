export interface Difference {
  path: string;
  mine: string;
  theirs: string;
}

/** How a page shows what is compared. */
export interface Shown {
  /** The word for a value of a field: a choice by its label. */
  say: (path: string, value: string) => string;
  /** Whether a list has a field for each of its values. */
  inFields: (path: string) => boolean;
}

const PLAIN: Shown = { say: (_, value) => value, inFields: () => false };

/** Where two versions of a form's values differ, field by field. A row that only one of them has is told as a whole. */
export function differences(mine: unknown, theirs: unknown, shown = PLAIN, path = ''): Difference[] {
  if (isRows(mine) || isRows(theirs) || shown.inFields(path)) {
    const [a, b] = [rowsOf(mine), rowsOf(theirs)];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, n) =>
      differences(a[n], b[n], shown, `${path}.${n}`),
    ).flat();
  }
  if (isRecord(mine) && isRecord(theirs)) {
    // What only the server knows, such as an id, is in no form.
    const names = Object.keys(mine).filter((name) => name in theirs && name !== 'version' && name !== 'id');
    return names.flatMap((name) => differences(mine[name], theirs[name], shown, path ? `${path}.${name}` : name));
  }
  const [a, b] = [written(mine, shown, path), written(theirs, shown, path)];
  return a === b ? [] : [{ path, mine: a, theirs: b }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown) => Array.isArray(value) && value.some(isRecord);
const rowsOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);

function written(value: unknown, shown: Shown, path: string): string {
  if (value === undefined || value === null || Number.isNaN(value)) return '';
  if (Array.isArray(value)) return value.map((one) => written(one, shown, path)).join(', ');
  if (isRecord(value))
    return Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, part]) => written(part, shown, `${path}.${name}`))
      .filter(Boolean)
      .join(', ');
  return shown.say(path, String(value as string | number | boolean).trim());
}
