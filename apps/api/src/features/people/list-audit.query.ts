import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '@querschnitt/shared/people/administration.schema';
import { decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const PAGE = 50;
type Row = Omit<AuditEntry, 'at'> & { at: Date };

@Injectable()
export class ListAudit {
  constructor(private readonly work: UnitOfWork) {}

  run = async ({ cursor }: { cursor?: string | undefined }) => {
    const [at = null, id = null] = decodeCursor<[string, string]>(cursor) ?? [];
    const rows = await this.work.sql<Row>(
      `select a.id, a.at, r.person as actor, a.action, a.subject, a.details from audit a left join person_refs r on r.id = a.actor_id
        where $1::timestamptz is null or (a.at, a.id) < ($1, $2::uuid) order by a.at desc, a.id desc limit ${PAGE + 1}`,
      [at, id],
    );
    return pageOf(rows, PAGE, (row): AuditEntry => ({ ...row, at: row.at.toISOString() }), (row) => [row.at, row.id]);
  };
}
