import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@querschnitt/shared/imports/import';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Checked } from './check-lines.js';

type Row = Checked['record'];
interface KnownPerson {
  email: string;
  state: string;
  name: string;
  jobTitle: string;
  institution: string;
  sectors: Sector[];
}

const lower = (text: string) => text.toLowerCase();

/** What an import meets in the database. Times come from outside. */
@Injectable()
export class ImportRepository {
  constructor(private readonly work: UnitOfWork) {}

  async people(emails: string[]): Promise<Map<string, KnownPerson>> {
    const rows = await this.work.sql<KnownPerson>(
      `select m.email::text, m.state, m.name, coalesce(m.job_title, '') as "jobTitle", coalesce(i.name, '') as institution, m.sectors
         from members m left join institutions i on i.id = m.institution_id where lower(m.email::text) = any($1)`,
      [emails.map(lower)],
    );
    return new Map(rows.map((row) => [lower(row.email), row]));
  }

  async institutions(names: string[]): Promise<Map<string, Pick<Row, 'name' | 'kind' | 'provider' | 'sectors'>>> {
    const rows = await this.work.sql<Pick<Row, 'name' | 'kind' | 'provider' | 'sectors'>>(`select name, kind, coalesce(provider, '') as provider, sectors from institutions where lower(name) = any($1)`, [names.map(lower)]);
    return new Map(rows.map((row) => [lower(row.name), row]));
  }

  /** One import after the other: what the preview of one line found must still be so when the line is written. */
  async lock() {
    await this.work.sql('lock table institutions, members in share row exclusive mode');
  }

  /** Somebody invited but not here yet; knows no password and cannot sign in until they accept. */
  async savePerson(outcome: ImportOutcome, row: Row, handle: string, at: Date) {
    const institutionId = row.institution ? await this.institutionId(row) : null;
    if (outcome === 'changed')
      await this.work.sql(
        `update members set name = $2, job_title = coalesce(nullif($3, ''), job_title), institution_id = coalesce($4, institution_id), sectors = case when cardinality($5::text[]) > 0 then $5 else sectors end where email = $1 and state = 'unconfirmed'`,
        [row.email, row.name, row.jobTitle, institutionId, row.sectors],
      );
    else
      await this.work.sql(`insert into members (handle, name, email, state, institution_id, job_title, sectors, created_at) values ($1, $2, $3, 'unconfirmed', $4, nullif($5, ''), $6, $7)`, [handle, row.name, row.email, institutionId, row.jobTitle, row.sectors, at]);
  }

  async saveInstitution(outcome: ImportOutcome, row: Row, slug: string) {
    const set = `kind = coalesce(nullif($2, ''), kind), provider = coalesce(nullif($3, ''), provider), sectors = case when cardinality($4::text[]) > 0 then $4 else sectors end`;
    if (outcome === 'changed') await this.work.sql(`update institutions set ${set} where lower(name) = lower($1)`, [row.name, row.kind, row.provider, row.sectors]);
    else await this.work.sql(`insert into institutions (slug, name, kind, provider, sectors) values ($1, $2, $3, nullif($4, ''), $5)`, [slug, row.name, row.kind, row.provider, row.sectors]);
  }

  /** The first of `name`, `name-2`, … nobody has. */
  async freeName(table: 'members' | 'institutions', nameOf: (nth: number) => string) {
    const column = table === 'members' ? 'handle' : 'slug';
    for (let nth = 1; ; nth += 1) {
      const taken = await this.work.sql(`select 1 from ${table} where ${column} = $1`, [nameOf(nth)]);
      if (!taken.length) return nameOf(nth);
    }
  }

  async institutionId({ institution }: Row): Promise<string | null> {
    const [found] = await this.work.sql<{ id: string }>('select id from institutions where lower(name) = lower($1)', [institution]);
    return found?.id ?? null;
  }
}
