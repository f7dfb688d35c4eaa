import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';

const HALF_A_YEAR = 180 * 86_400_000;

/** Where to report a weakness (RFC 9116): the address the operator names, else the page that says who they are. */
export function serveSecurityText(fastify: FastifyInstance, config: Config, clock: Clock) {
  fastify.get('/.well-known/security.txt', async (_request, reply) => {
    const contact = config.securityContact ?? `${config.publicUrl}/impressum`;
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${new Date(clock.now().getTime() + HALF_A_YEAR).toISOString()}`,
      'Preferred-Languages: de, en',
      `Canonical: ${config.publicUrl}/.well-known/security.txt`,
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
