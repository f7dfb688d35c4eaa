import { finished } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Takes what is to be done once an answer is sent or cut off. It listens once, however much that is: Node warns of many listeners. */
export function whenOver(reply: FastifyReply) {
  const ends: (() => void)[] = [];
  finished(reply.raw, () => {
    for (const end of ends) end();
  });
  return (end: () => void) => void ends.push(end);
}
