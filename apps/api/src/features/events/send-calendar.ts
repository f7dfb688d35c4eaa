import { createHash } from 'node:crypto';
import { isHeld } from '../../platform/http/validators.js';
import { calendarType } from '../../platform/icalendar/write-calendar.js';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Options {
  audience: 'public' | 'private';
  /** Set for a download: its name without ending. */
  file?: string;
}

/** A calendar and the mark by which readers say that they hold it. */
export interface Written {
  text: string;
  etag: string;
}

export const marked = (text: string): Written => ({
  text,
  etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
});

/** Answers with a calendar, or with 304 where the reader holds the same one. */
export function sendCalendar(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, etag }: Written,
  { audience, file }: Options,
) {
  void reply.headers({
    etag,
    'cache-control': audience === 'public' ? 'public, max-age=300' : 'private, no-cache',
    'referrer-policy': 'no-referrer',
  });
  if (isHeld(request.headers['if-none-match'], etag)) return reply.status(304).send();
  if (file) void reply.header('content-disposition', `attachment; filename="${file}.ics"`);
  return reply.status(200).type(calendarType('PUBLISH')).send(text);
}
