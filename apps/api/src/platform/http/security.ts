import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { answerProblem } from './problem.filter.js';
import { Problem } from './problem.js';
import { REPORTS } from './violation-reports.js';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  `report-uri ${REPORTS}`,
].join('; ');

const log = new Logger('Http');

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers on every answer, and no change of state on behalf of a foreign page. */
export function secure(fastify: FastifyInstance, config: Config) {
  let warned = config.trustedProxies > 0 || config.mode === 'example';
  fastify.addHook('onRequest', async (request, reply) => {
    if (!warned && request.headers['x-forwarded-for'] !== undefined) {
      warned = true;
      log.warn(
        'Ein Proxy reicht Anfragen weiter, TRUSTED_PROXIES ist aber 0: alle Besucher teilen sich so ein Kontingent (docs/operations.md).',
      );
    }
    const { origin } = request.headers;
    if (!safe.has(request.method) && !isOurs(origin, request.headers['sec-fetch-site'], config))
      return answerProblem(new Problem('origin.refused'), request, reply);
  });
  fastify.addHook('onSend', async (_request, reply) => {
    harden(reply, config);
    // What one person is told stays in no cache, unless the route says that it may; an address can be spelt in many ways.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}

function harden(reply: FastifyReply, config: Config) {
  void reply.headers({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    // An answer may be stricter, where its own address is the secret.
    'referrer-policy': reply.getHeader('referrer-policy') ?? 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  if (config.secure) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** An address the router itself cannot read reaches no hook. */
export const refuseAddress = (config: Config) => (error: Error, request: FastifyRequest, reply: FastifyReply) => {
  harden(reply, config);
  answerProblem(error, request, reply);
};

/** Browsers send Origin with every change; programs without one carry no cookie that a page could abuse. */
const isOurs = (origin: string | undefined, site: string | string[] | undefined, config: Config) =>
  origin === undefined
    ? site === undefined || site === 'same-origin' || site === 'none'
    : config.origins.includes(origin);
