import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether a page makes it in-process. */
    isPart: boolean;
  }
}

/** The request that is being answered; whatever is logged meanwhile carries its id. */
export const requestIds = new AsyncLocalStorage<string>();

/**
 * A request a page makes in-process shares the id of the page. Another one is believed only where it comes through
 * a proxy of our own, and only if it is short and plain.
 */
export const requestIdFor = (config: Config) => (request: IncomingMessage) => {
  const given = config.trustedProxies > 0 ? request.headers['x-request-id'] : undefined;
  return requestIds.getStore() ?? (typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID());
};

export function carryRequestIds(fastify: FastifyInstance) {
  fastify.decorateRequest('isPart', false);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.isPart = requestIds.getStore() !== undefined;
    void reply.header('x-request-id', request.id);
    requestIds.run(request.id, done);
  });
  // Reading the body loses the context on its way.
  fastify.addHook('preValidation', (request, _reply, done) => requestIds.run(request.id, done));
}
