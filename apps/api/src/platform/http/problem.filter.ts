import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';
import { problems, type ProblemCode } from '@querschnitt/shared/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { Problem } from './problem.js';
import { conflictOf, classifyOutage } from './outage.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was refused, for the log. */
    problem?: ProblemCode;
  }
}

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
  request.problem = problem.code;
  if (problem.status === 500) log.error(error);
  const refused = conflictOf(error);
  if (refused) log.warn(`${refused} (${(error as { code?: string }).code})`);
  // While the database is away every request says the same: a line is enough.
  if (problem.status === 503 && !(error instanceof Problem))
    log.warn(`${problem.code} (${(error as { code?: string }).code ?? (error as Error).name})`);
  if (problem.status === 429)
    void reply.header(
      'retry-after',
      Number(problem.details.params?.seconds ?? Number(problem.details.params?.minutes ?? 1) * 60),
    );
  if (problem.status === 503) void reply.header('retry-after', 10);
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(describe(problem, request));
}

function describe(problem: Problem, request: FastifyRequest): ProblemDocument {
  const title = sentence(problem, languageOf(request));
  const own = problem.details.field ? [{ field: problem.details.field, code: problem.code, detail: title }] : [];
  const errors = [...problem.faults, ...own];
  return {
    type: `/api/docs#${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    ...(errors.length ? { errors } : {}),
  };
}

const sentence = (problem: Problem, language: 'de' | 'en') =>
  problems[problem.code][language].replace(/\{(\w+)\}/g, (_: string, name: string) =>
    String(problem.details.params?.[name] ?? ''),
  );

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const trouble = classifyOutage(error) ?? conflictOf(error);
  if (trouble) return new Problem(trouble);
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | undefined)?.statusCode;
  const code: Record<number, ProblemCode> = {
    401: 'auth.required',
    403: 'auth.forbidden',
    404: 'not_found',
    406: 'body.unsupported',
    413: 'body.too_large',
    415: 'body.unsupported',
  };
  return new Problem(code[status ?? 500] ?? (status && status < 500 ? 'body.malformed' : 'server.failed'));
}
