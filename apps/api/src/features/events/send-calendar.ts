import { createHash } from 'node:crypto';
import { calendarType, type Publication, writeCalendar } from '../../platform/icalendar/write-calendar.js';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Options {
  name: string;
  /** Feeds are asked for again and again, files are downloaded once. */
  feed: boolean;
  audience: 'public' | 'private';
  file?: string;
}

const HOURS = 4;

/** Answers with a calendar, or with 304 where the reader holds the same one. The stamp is that of the latest change, so equal content is equal text. */
export function sendCalendar(request: FastifyRequest, reply: FastifyReply, events: Publication[], { name, feed, audience, file }: Options) {
  const latest = new Date(Math.max(0, ...events.map(({ changedAt }) => changedAt.getTime())));
  const text = writeCalendar(events, { method: 'PUBLISH', now: latest, name, ...(feed ? { refreshHours: HOURS } : {}) });
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.headers({ etag, 'cache-control': audience === 'public' ? 'public, max-age=300' : 'private, no-cache', 'referrer-policy': 'no-referrer' });
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  if (file) void reply.header('content-disposition', `attachment; filename="${file}.ics"`);
  return reply.status(200).type(calendarType('PUBLISH')).send(text);
}
