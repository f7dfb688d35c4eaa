import { Injectable } from '@nestjs/common';
import type { Mail } from '@querschnitt/shared/mail/mail.schema';
import { Config } from '../config/config.js';
import { decodeCursor, pageOf } from '../database/cursor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { refuse } from '../http/problem.js';

const PAGE = 30;
type Row = Omit<Mail, 'createdAt'> & { createdAt: Date };

/** What the example would have sent. Elsewhere there is no such page: it holds everybody's links. */
@Injectable()
export class MailsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly config: Config,
  ) {}

  run = async ({ cursor }: { cursor?: string | undefined }) => {
    if (!this.config.offersExampleAccounts) refuse('not_found');
    const [at = null, id = null] = decodeCursor<[string, string]>(cursor) ?? [];
    const rows = await this.work.sql<Row>(
      `select id, recipient::text as to, title, text, calendar is not null as "hasCalendar", created_at as "createdAt" from outbox
        where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid)
        order by created_at desc, id desc limit ${PAGE + 1}`,
      [at, id],
    );
    return pageOf(rows, PAGE, (row) => ({ ...row, createdAt: row.createdAt.toISOString() }), (row) => [row.createdAt, row.id]);
  };
}
