import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

const names = new Map<string, string>();

/** A statement under a name of its own, which a connection parses and plans once. Without values it may be several, and has none. */
export function prepared(text: string, values: unknown[]): QueryConfig {
  return values.length ? { name: nameOf(text), text, values } : { text };
}

function nameOf(text: string) {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
