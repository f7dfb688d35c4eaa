import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { describeError, framesOf } from './describe-error.js';

const CHATTER = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'WebSocketsController',
  'NestMicroservice',
]);

/** What Nest and the features log, through the same log as the requests. */
export class AppLogger implements LoggerService {
  constructor(private readonly out: FastifyBaseLogger) {}

  log(message: unknown, ...rest: unknown[]) {
    if (!CHATTER.has(String(rest.at(-1)))) this.write('info', message, rest);
  }

  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);

  private write(level: 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]) {
    const [context, stack] = [rest.at(-1), rest.at(-2)];
    const of = {
      context: typeof context === 'string' ? context : undefined,
      at: typeof stack === 'string' ? framesOf(stack) : undefined,
    };
    if (typeof message === 'string') this.out[level](of, message);
    else this.out[level]({ ...of, error: describeError(message) });
  }
}
