import { Injectable } from '@nestjs/common';
import type { Mail } from '@querschnitt/shared/mail/mail.schema';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { byMoment, decodeCursor, pageOf } from '../database/cursor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { mayUseExample } from '../http/own-machine.js';
import { fail } from '../http/problem.js';

const PAGE = 30;
type Row = Omit<Mail, 'createdAt' | 'dueAt'> & { createdAt: Date; dueAt: Date | null };

/** What the example would have sent. Elsewhere there is no such page: it holds everybody's links. */
@Injectable()
export class MailsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  run = async ({ cursor }: { cursor?: string | undefined }, request: FastifyRequest) => {
    if (!mayUseExample(this.config, request)) fail('not_found');
    const [at = null, id = null] = decodeCursor(byMoment, cursor) ?? [];
    const rows = await this.work.sql<Row>(
      `select id, recipient::text as to, title, text, calendar is not null as "hasCalendar", created_at as "createdAt", case when due_at > $3 then due_at end as "dueAt" from outbox
        where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid)
        order by created_at desc, id desc limit ${PAGE + 1}`,
      [at, id, this.clock.now()],
    );
    return pageOf(
      rows,
      PAGE,
      (row) => ({ ...row, createdAt: row.createdAt.toISOString(), dueAt: row.dueAt?.toISOString() ?? null }),
      (row) => [row.createdAt, row.id],
    );
  };
}
