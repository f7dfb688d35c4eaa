import { contract } from '@querschnitt/shared/contract';
import type { Route } from '@querschnitt/shared/kernel/contract';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
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
  if (!parsed.success)
    throw new Error(
      `${on} answered what its contract does not say: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  if (!isDeepStrictEqual(parsed.data, body))
    throw new Error(
      `${on} answered more than its contract says: ${unnamed(body, parsed.data).slice(0, 10).join(', ')}`,
    );
}

/** The more of its address is named, the earlier it is looked at. */
const addresses = [...routes.values()]
  .map((route) => ({ on: route.on, address: new RegExp(`^${route.on.replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((a, b) => a.on.split('/:').length - b.on.split('/:').length);

/** However a test asks the application in-process, it may answer only what the contract says. Parts of a page are handed over without being written. */
export function answerStrictly(app: NestFastifyApplication): NestFastifyApplication {
  const adapter = app.getHttpAdapter() as FastifyAdapter;
  const inject = adapter.inject.bind(adapter) as (request: InjectOptions) => Promise<LightMyRequestResponse>;
  adapter.inject = (async (request: InjectOptions) => {
    const answer = await inject(request);
    const asked = `${request.method ?? 'GET'} ${String(request.url).split('?')[0]}`;
    const route = addresses.find(({ address }) => address.test(asked));
    const plain =
      String(answer.headers['content-type']).startsWith('application/json') && !answer.headers['content-encoding'];
    if (route && plain && answer.statusCode < 300) strictly(route.on, answer.json());
    return answer;
  }) as never;
  return app;
}

/** Paths of what was answered and is not in what was parsed. */
function unnamed(body: unknown, parsed: unknown, path = ''): string[] {
  if (isDeepStrictEqual(body, parsed)) return [];
  if (typeof body !== 'object' || body === null || typeof parsed !== 'object' || parsed === null)
    return [path || 'the whole'];
  return Object.entries(body).flatMap(([key, value]) =>
    unnamed(value, (parsed as Record<string, unknown>)[key], path ? `${path}.${key}` : key),
  );
}
