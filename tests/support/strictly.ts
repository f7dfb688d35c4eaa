import { contract } from '@querschnitt/shared/contract';
import type { Route } from '@querschnitt/shared/kernel/contract';
import { isDeepStrictEqual } from 'node:util';

const routes = new Map<string, Route>(Object.values<Route>(contract).map((route) => [route.on, route]));

/**
 * What the contract says of an answer, neither more nor less: a field it does not name could carry what nobody decided to show.
 * @throws a sentence naming the route and what does not fit
 */
export function strictly(on: string, body: unknown): void {
  const route = routes.get(on);
  if (!route || route.type !== 'application/json') return;
  const parsed = route.output.safeParse(body);
  if (!parsed.success) throw new Error(`${on} answered what its contract does not say: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  if (!isDeepStrictEqual(parsed.data, body)) throw new Error(`${on} answered more than its contract says: ${unnamed(body, parsed.data).slice(0, 10).join(', ')}`);
}

/** Paths of what was answered and is not in what was parsed. */
function unnamed(body: unknown, parsed: unknown, path = ''): string[] {
  if (isDeepStrictEqual(body, parsed)) return [];
  if (typeof body !== 'object' || body === null || typeof parsed !== 'object' || parsed === null) return [path || 'the whole'];
  return Object.entries(body).flatMap(([key, value]) => unnamed(value, (parsed as Record<string, unknown>)[key], path ? `${path}.${key}` : key));
}
