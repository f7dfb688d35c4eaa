import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

/** Far more texts than the code has; the wall behind `UnitOfWork.varying`, should a text be made of what visitors choose after all. */
const MOST = 500;

const names = new Map<string, string>();

/** A statement under a name of its own, which a connection parses and plans once. Without values it may be several, and has none. */
export function prepared(text: string, values: unknown[]): QueryConfig {
  if (!values.length) return { text };
  const name = nameOf(text);
  return name ? { name, text, values } : { text, values };
}

function nameOf(text: string) {
  const known = names.get(text);
  if (known || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
