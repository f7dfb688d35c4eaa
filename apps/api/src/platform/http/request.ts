import type { Actor } from '@querschnitt/shared/kernel/actor';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard. */
    actor: Actor;
    sessionId: string | null;
  }
}
