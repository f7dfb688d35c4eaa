import { finished } from 'node:stream';
import type { FastifyReply } from 'fastify';

type End = (cut: Error | null | undefined) => void;
const ends = new WeakMap<object, End[]>();

/** Takes what is to be done once an answer is sent or cut off. It listens once, however much that is: Node warns of many listeners. */
export function whenOver({ raw }: FastifyReply) {
  const known = ends.get(raw) ?? [];
  if (!ends.has(raw)) {
    ends.set(raw, known);
    finished(raw, (cut) => {
      ends.delete(raw);
      for (const end of known) end(cut);
    });
  }
  return (end: End) => void known.push(end);
}
