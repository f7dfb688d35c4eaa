import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from '../http/problem.filter.js';
import { Problem } from '../http/problem.js';

/** Refuses an upload that says to be larger than its file and fields may be, or that does not say how large it is and might never end. Browsers and programs that send files say it. */
export const refuseLargeUpload = (most: number) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (!/^\s*multipart\//i.test(request.headers['content-type'] ?? '')) return;
  const size = request.headers['content-length'];
  if (size !== undefined && Number(size) <= most) return;
  // What is still coming is not read: the connection ends with the answer.
  return answerProblem(
    new Problem(size === undefined ? 'body.malformed' : 'body.too_large'),
    request,
    reply.header('connection', 'close'),
  );
};
