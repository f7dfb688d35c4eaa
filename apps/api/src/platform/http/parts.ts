import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

interface Part {
  body?: unknown;
}

const asked = new AsyncLocalStorage<Part>();

/** Lets what a page asks of the API in-process be handed over as it is: writing and reading it as text took a tenth of a page. */
export function handOverParts(fastify: FastifyInstance) {
  fastify.addHook('preSerialization', async (_request, _reply, payload) => {
    const part = asked.getStore();
    if (!part) return payload;
    part.body = asJson(payload);
    return null;
  });
}

/** One request of a page, through every guard and check a visitor's own request meets. */
export async function askPart(fastify: FastifyInstance, method: string, url: string, headers: Record<string, string>) {
  const part: Part = {};
  // It is asked when somebody waits for it: that has to be within.
  const status = await asked.run(part, () => fastify.inject({ method: method as 'GET', url, headers }).then(({ statusCode }) => statusCode));
  return { status, body: part.body };
}

/** What `JSON.parse(JSON.stringify(value))` would make of an answer: moments as text, nothing undefined, no object of ours shared. */
export function asJson(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  if (Array.isArray(value)) return value.map((item) => asJson(item) ?? null);
  const { toJSON } = value as { toJSON?: () => unknown };
  if (toJSON) return asJson(toJSON.call(value));
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, asJson(part)]])));
}
