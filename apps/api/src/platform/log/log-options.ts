import type { FastifyServerOptions } from 'fastify';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { describeError } from './describe-error.js';
import { type Lines, readable } from './readable.js';
import { requestIds } from './request-id.js';

/** JSON lines in production; in the example only what is amiss, for a person to read. Nobody's data in either. */
export const logOptions = (config: Config, clock: Clock, out: Lines): FastifyServerOptions['logger'] => ({
  level: config.mode === 'production' ? 'info' : 'warn',
  stream: config.mode === 'production' ? out : readable(out),
  base: null,
  timestamp: () => `,"time":"${clock.now().toISOString()}"`,
  formatters: { level: (level: string) => ({ level }) },
  mixin: () => ({ requestId: requestIds.getStore() }),
  // Whatever the framework logs by itself: no addresses, no headers, no bodies.
  serializers: {
    req: ({ method }) => ({ method }),
    res: ({ statusCode }) => ({ statusCode }),
    err: describeError as never,
  },
});
