import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { listAudit } from '@querschnitt/shared/people/administration.contract';
import type { AuditEntry } from '@querschnitt/shared/people/administration.schema';
import { byMoment, decodeCursor, pageOf } from '../../../platform/database/cursor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

const PAGE = 50;
const WHICH = { actions: `a.action not like 'account.%'`, accounts: `a.action like 'account.%'` };
/** Lines hold ids: people and places are named as they are called now. A private room has no name for others. */
const CONCERNED = `(select coalesce(jsonb_agg(p.person), '[]') from jsonb_array_elements_text(coalesce(a.details->'whose', '[]')) w join person_refs p on p.id = w::uuid)`;
const PLACE = `coalesce((select jsonb_build_object('name', r.name, 'path', '/raeume/' || r.slug) from rooms r where r.id = (a.details->>'roomId')::uuid and r.visibility <> 'private'),
  (select jsonb_build_object('name', e.title, 'path', '/termine/' || e.slug) from events e where e.id = (a.details->>'eventId')::uuid))`;
/** The address of somebody invited, while the invitation stands. */
const SUBJECT = `coalesce((select i.email::text from invitations i where i.id = (a.details->>'invitation')::uuid), a.subject)`;
type Row = Omit<AuditEntry, 'at'> & { at: Date };

@Injectable()
export class ListAudit {
  constructor(private readonly work: UnitOfWork) {}

  run = async ({ cursor, which }: In<typeof listAudit>) => {
    const [at = null, id = null] = decodeCursor(byMoment, cursor) ?? [];
    const rows = await this.work.sql<Row>(
      `with page as (select * from audit a where ${WHICH[which]} and ($1::timestamptz is null or (a.at, a.id) < ($1, $2::uuid)) order by a.at desc, a.id desc limit ${PAGE + 1})
       select a.id, a.at, r.person as actor, a.action, ${SUBJECT} as subject, a.details, ${CONCERNED} as whose, m.person as member, ${PLACE} as place
         from page a left join person_refs r on r.id = a.actor_id left join person_refs m on m.id = (a.details->>'memberId')::uuid order by a.at desc, a.id desc`,
      [at, id],
    );
    return pageOf(
      rows,
      PAGE,
      (row): AuditEntry => ({ ...row, at: row.at.toISOString() }),
      (row) => [row.at, row.id],
    );
  };
}
