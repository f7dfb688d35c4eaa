import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { audienceOf } from '@querschnitt/shared/profiles/profiles.policy';
import type { Institution } from '@querschnitt/shared/institutions/institution.schema';
import type { listInstitutions } from '@querschnitt/shared/institutions/institutions.contract';
import { byName, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';

const SELECT = `
  select i.id, i.slug, i.name, i.kind, i.provider, i.sectors,
         (select count(*) from seen_profiles s where s.institution_id = i.id and s.onlooker = $1) as people
    from institutions i`;

/** Institutions are public; their people are counted as far as the reader may see them there. */
@Injectable()
export class Institutions {
  constructor(private readonly work: UnitOfWork) {}

  async list(me: Actor, { q, cursor, limit }: In<typeof listInstitutions>) {
    const [name, id] = decodeCursor(byName, cursor) ?? [null, null];
    const rows = await this.work.sql<Institution>(
      `${SELECT} where ($2 = '' or strpos(lower(i.name), lower($2)) > 0) and ($3::text is null or (i.name, i.id) > ($3, $4::uuid)) order by i.name, i.id limit $5`,
      [audienceOf(me), q, name, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }

  async show(me: Actor, slug: string) {
    const [found] = await this.work.sql<Institution>(`${SELECT} where i.slug = $2`, [audienceOf(me), slug]);
    return found ?? fail('not_found');
  }
}
