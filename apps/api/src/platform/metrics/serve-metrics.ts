import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { isFromThisMachine } from '../http/own-machine.js';
import { answerProblem } from '../http/problem.filter.js';
import { Problem } from '../http/problem.js';
import type { Metrics } from './metrics.js';

/** `/api/metrics`, for this machine or for whoever knows the token; for others there is no such page. */
export function serveMetrics(fastify: FastifyInstance, config: Config, { registry }: Metrics) {
  fastify.get('/api/metrics', async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) return answerProblem(new Problem('not_found'), request, reply);
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

function mayRead(request: FastifyRequest, token: string | undefined) {
  if (token !== undefined) return alike(request.headers.authorization ?? '', `Bearer ${token}`);
  return isFromThisMachine(request);
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const alike = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
