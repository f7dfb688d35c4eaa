import { Injectable } from '@nestjs/common';
import type { Application } from '@querschnitt/shared/people/administration.schema';
import { byMoment, decodeCursor, pageOf } from '../../../platform/database/cursor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { freeMailProviders } from '../registration/free-mail-providers.data.js';

const PAGE = 50;
type Row = Omit<Application, 'appliedAt' | 'askedAt'> & { appliedAt: Date; askedAt: Date | null };

/** The queue, with what helps to decide: colleagues who could be asked, a mail domain they share, others with the same words. */
@Injectable()
export class ListApplications {
  constructor(private readonly work: UnitOfWork) {}

  run = async ({ cursor }: { cursor?: string | undefined }) => {
    const [at = null, id = null] = decodeCursor(byMoment, cursor) ?? [];
    const rows = await this.work.sql<Row>(
      `select r.person, m.email::text, a.new_institution as "newInstitution", a.why, a.applied_at as "appliedAt", a.asked_at as "askedAt",
              exists (select from members c where c.institution_id = m.institution_id and c.state = 'active'
                         and split_part(c.email::text, '@', 2) = split_part(m.email::text, '@', 2)
                         and lower(split_part(m.email::text, '@', 2)) <> all($1)) as "fromInstitution",
              (select cr.person from members c join person_refs cr on cr.id = c.id
                where c.institution_id = m.institution_id and c.state = 'active' order by c.created_at limit 1) as colleague,
              (select count(*) from applications b where b.why = a.why and a.why <> '' and b.member_id <> a.member_id) as alike
         from applications a join members m on m.id = a.member_id join person_refs r on r.id = m.id
        where $2::timestamptz is null or (a.applied_at, a.member_id) > ($2, $3::uuid)
        order by a.applied_at, a.member_id limit ${PAGE + 1}`,
      [freeMailProviders, at, id],
    );
    return pageOf(rows, PAGE, present, (row) => [row.appliedAt, row.person.id]);
  };
}

const present = (row: Row): Application => ({
  ...row,
  appliedAt: row.appliedAt.toISOString(),
  askedAt: row.askedAt?.toISOString() ?? null,
});
