import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock/clock.js';
import { networkOf } from '../limits/network.js';
import { Buckets } from './buckets.js';

export const REPORTS = '/api/csp-reports';
const BODY_LIMIT = 16 * 1024;
/** A page reports each thing once; anybody can send a report. */
const A_MINUTE = 10;

/** Where browsers say what the content policy kept out (CSP 3, 5.3): a line of the log each, with nothing in it about whoever saw the page. */
export function serveViolationReports(fastify: FastifyInstance, clock: Clock) {
  const buckets = new Buckets(A_MINUTE, () => clock.now().getTime());
  fastify.addContentTypeParser(
    'application/csp-report',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_request, body, done) => done(null, body),
  );
  fastify.post(REPORTS, async (request, reply) => {
    const violation = typeof request.body === 'string' ? read(request.body) : undefined;
    if (violation && buckets.take(networkOf(request.ip), 1) === 0)
      fastify.log.warn(`Die Inhaltsrichtlinie hat etwas abgewiesen: ${violation}`);
    return reply.status(204).send();
  });
}

/** `script-src-elem, inline, /raeume`; of addresses no more than their beginning. */
function read(body: string): string | undefined {
  try {
    const report = (JSON.parse(body) as { 'csp-report': Record<string, unknown> })['csp-report'];
    const [directive, blocked, page] = ['effective-directive', 'blocked-uri', 'document-uri'].map((name) =>
      String(report[name]),
    );
    if (!/^[a-z-]{1,40}$/.test(directive!)) return undefined;
    return [
      directive,
      /^[a-z-]{1,40}$/.test(blocked!) ? blocked : new URL(blocked!).origin,
      /^\/[a-z-]{0,40}/.exec(new URL(page!).pathname)![0],
    ].join(', ');
  } catch {
    return undefined;
  }
}
