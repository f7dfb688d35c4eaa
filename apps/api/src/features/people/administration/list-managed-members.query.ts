import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { listManagedMembers } from '@querschnitt/shared/people/administration.contract';
import type { ManagedMember } from '@querschnitt/shared/people/administration.schema';
import { byName, decodeCursor, pageOf } from '../../../platform/database/cursor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';

const PAGE = 50;
type Row = Omit<ManagedMember, 'createdAt' | 'lastSeenAt'> & { createdAt: Date; lastSeenAt: Date | null };
type Filter = In<typeof listManagedMembers> & { id?: string };

/** Members as the administration sees them, by name. Those who wait are listed with the applications. */
@Injectable()
export class ListManagedMembers {
  constructor(private readonly work: UnitOfWork) {}

  run = async ({ q, role, state, cursor, id }: Filter) => {
    const [name = null, last = null] = decodeCursor(byName, cursor) ?? [];
    const rows = await this.work.sql<Row>(
      `select r.person, m.email::text, m.role, m.state, m.created_at as "createdAt",
              (select max(last_seen_at) from sessions s where s.member_id = m.id) as "lastSeenAt"
         from members m join person_refs r using (id)
        where m.state in ('active', 'suspended') and ($1 = '' or m.name ilike $2 or m.email::text ilike $2)
          and ($3::text is null or m.role = $3) and ($4::text is null or m.state = $4) and ($5::uuid is null or m.id = $5)
          and ($6::text is null or (m.name collate "de-x-icu", m.id) > ($6, $7::uuid))
        order by m.name collate "de-x-icu", m.id limit ${PAGE + 1}`,
      [q, `%${q.replace(/[\\%_]/g, '\\$&')}%`, role ?? null, state ?? null, id ?? null, name, last],
    );
    return pageOf(rows, PAGE, present, ({ person }) => [person.name, person.id]);
  };

  /** @throws {Problem} `not_found` */
  one = async (id: string) => (await this.run({ q: '', id })).items[0] ?? fail('not_found');
}

const present = (row: Row): ManagedMember => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
});
