import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Part {
  /** The request for the page. */
  page: FastifyRequest;
  body?: unknown;
}

const asked = new AsyncLocalStorage<Part>();

/** Lets what a page asks of the API in-process be handed over as it is: the page writes it as text, once, and is drawn from that. */
export function captureSubrequests(fastify: FastifyInstance) {
  fastify.addHook('preSerialization', async (_request, _reply, payload) => {
    const part = asked.getStore();
    if (!part) return payload;
    part.body = payload;
    return null;
  });
}

/** Who stands behind a request: a part of a page is asked for by whoever wants the page. */
export const askedBy = (request: FastifyRequest) => asked.getStore()?.page ?? request;

/** One request of a page, through every guard and check a visitor's own request meets. */
export async function subrequest(
  fastify: FastifyInstance,
  page: FastifyRequest,
  method: string,
  url: string,
  headers: Record<string, string>,
) {
  const part: Part = { page };
  // `inject` starts when its result is awaited, so the awaiting must happen inside the context.
  const status = await asked.run(part, () =>
    fastify.inject({ method: method as 'GET', url, headers }).then(({ statusCode }) => statusCode),
  );
  return { status, body: part.body };
}
