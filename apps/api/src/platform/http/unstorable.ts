const BROKEN = /\0|\p{Surrogate}/u;

/** Paths of the texts PostgreSQL cannot store: with a NUL or half a character in them. Nobody types those. */
export function unstorable(given: unknown, path: string[] = []): string[] {
  if (typeof given === 'string') return BROKEN.test(given) ? [path.join('.')] : [];
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]) => unstorable(value, [...path, key]));
}
