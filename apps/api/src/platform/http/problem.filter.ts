import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';
import { problems, type ProblemCode } from '@querschnitt/shared/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { Problem } from './problem.js';

/** Answers every refusal as RFC 9457 with a code and a sentence in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

const log = new Logger('Http');

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = asProblem(error);
  if (problem.status >= 500) log.error(error instanceof Error ? error.stack : error);
  if (problem.status === 429) void reply.header('retry-after', Number(problem.details.params?.minutes ?? 1) * 60);
  if (problem.status === 503) void reply.header('retry-after', 10);
  return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(describe(problem, request));
}

function describe(problem: Problem, request: FastifyRequest): ProblemDocument {
  const title = sentence(problem, languageOf(request));
  const own = problem.details.field ? [{ field: problem.details.field, code: problem.code, detail: title }] : [];
  const errors = [...problem.faults, ...own];
  return { type: `/api/docs#${problem.code}`, title, status: problem.status, code: problem.code, ...(errors.length ? { errors } : {}) };
}

const sentence = (problem: Problem, language: 'de' | 'en') =>
  problems[problem.code][language].replace(/\{(\w+)\}/g, (_: string, name: string) => String(problem.details.params?.[name] ?? ''));

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return new Problem('server.unavailable');
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | undefined)?.statusCode;
  const code: Record<number, ProblemCode> = { 400: 'input.invalid', 401: 'auth.required', 403: 'auth.forbidden', 404: 'not_found', 413: 'body.too_large', 415: 'input.invalid' };
  return new Problem(code[status ?? 500] ?? 'server.failed');
}

/** The database is away (connection refused, cut off, shutting down) or its disk is full; PostgreSQL error classes 08, 53 and 57P. */
function isUnavailable(error: unknown) {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return /^(08|53|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT'].includes(code) || /Connection terminated|timeout exceeded when trying to connect/.test(message);
}
