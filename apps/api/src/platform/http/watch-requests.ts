import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import type { GracefulShutdown } from './graceful-shutdown.js';
import { whenOver } from './when-over.js';

const UNSPOKEN = /^\/api\/(health\/|metrics)/;

/** Counts, times and logs every request by the template of its route; nothing of it says who asked for what. The parts of a page are counted, but make no line while they go well. */
export function watchRequests(fastify: FastifyInstance, metrics: Metrics, departure: GracefulShutdown) {
  fastify.addHook('onRequest', async (request, reply) => {
    const started = performance.now();
    const release = departure.track();
    whenOver(reply)((cut) => {
      release();
      const seconds = (performance.now() - started) / 1000;
      const { method } = request;
      const [route, status] = [request.routeOptions.url ?? 'none', reply.statusCode];
      metrics.requests.observe({ method, route, status }, seconds);
      if (UNSPOKEN.test(route) && status < 400) return;
      if (request.isPart && status < 500) return;
      fastify.log.info({
        requestId: request.id,
        method,
        route,
        status,
        ms: Math.round(seconds * 10_000) / 10,
        code: request.problem,
        ...(cut ? { cut: true } : {}),
      });
    });
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (departure.hasBegun) void reply.header('connection', 'close');
  });
}
