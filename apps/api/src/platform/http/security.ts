import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { answerProblem } from './problem.filter.js';
import { Problem } from './problem.js';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers on every answer, and no change of state on behalf of a foreign page. */
export function secure(fastify: FastifyInstance, config: Config) {
  fastify.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!safe.has(request.method) && !isOurs(origin, request.headers['sec-fetch-site'], config)) return answerProblem(new Problem('origin.refused'), request, reply);
  });
  fastify.addHook('onSend', async (_request, reply) => harden(reply, config));
}

function harden(reply: FastifyReply, config: Config) {
  void reply.headers({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    // An answer may be stricter, where its own address is the secret.
    'referrer-policy': reply.getHeader('referrer-policy') ?? 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
  });
  if (config.secure) void reply.header('strict-transport-security', 'max-age=31536000');
}

/** An address the router itself cannot read reaches no hook. */
export const refuseAddress = (config: Config) => (error: Error, request: FastifyRequest, reply: FastifyReply) => {
  harden(reply, config);
  answerProblem(error, request, reply);
};

/** Browsers send Origin with every change; programs without one carry no cookie that a page could abuse. */
const isOurs = (origin: string | undefined, site: string | string[] | undefined, config: Config) =>
  origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : config.origins.includes(origin);
