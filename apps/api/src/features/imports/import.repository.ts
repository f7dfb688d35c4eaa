import { Injectable } from '@nestjs/common';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { handleOf } from '../people/index.js';
import type { Checked } from './check-lines.js';
import { FreeNames } from './free-names.js';

type Row = Checked['record'];
interface KnownPerson {
  email: string;
  state: string;
  name: string;
  jobTitle: string;
  institution: string;
  sectors: Sector[];
}

export const IMPORT_LOCK = 7_316_441;
const ROWS = `jsonb_to_recordset($1::jsonb) as r(slug text, name text, email text, "jobTitle" text, institution text, kind text, provider text, sectors text[])`;
const INSTITUTION = `(select id from institutions where lower(name) = lower(r.institution) and r.institution <> '' order by id limit 1)`;

const lower = (text: string) => text.toLowerCase();

/** What an import meets in the database. Times come from outside. */
@Injectable()
export class ImportRepository {
  constructor(private readonly work: UnitOfWork) {}

  async people(emails: string[], keep = false): Promise<Map<string, KnownPerson>> {
    const rows = await this.work.sql<KnownPerson>(
      `select m.email::text, m.state, m.name, coalesce(m.job_title, '') as "jobTitle", coalesce(i.name, '') as institution, m.sectors
         from members m left join institutions i on i.id = m.institution_id where m.email = any($1::citext[]) ${keep ? 'for no key update of m' : ''}`,
      [emails.map(lower)],
    );
    return new Map(rows.map((row) => [lower(row.email), row]));
  }

  async institutions(
    names: string[],
    keep = false,
  ): Promise<Map<string, Pick<Row, 'name' | 'kind' | 'provider' | 'sectors'>>> {
    const rows = await this.work.sql<Pick<Row, 'name' | 'kind' | 'provider' | 'sectors'>>(
      `select name, kind, coalesce(provider, '') as provider, sectors from institutions where lower(name) = any($1) ${keep ? 'for no key update' : ''}`,
      [names.map(lower)],
    );
    return new Map(rows.map((row) => [lower(row.name), row]));
  }

  /** One import after the other. Nobody else waits: what is found is locked row by row. */
  async lock() {
    await this.work.sql('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  }

  /** Invited but not here yet; they know no password and cannot sign in until they accept. @throws {Problem} conflict where somebody registers meanwhile */
  async addPeople(rows: Row[], at: Date) {
    const names = await this.freeNames('members', 'handle', rows);
    const added = await this.work.sql(
      `insert into members (handle, name, email, state, institution_id, job_title, sectors, created_at)
       select r.slug, r.name, r.email, 'unconfirmed', ${INSTITUTION}, nullif(r."jobTitle", ''), r.sectors, $2 from ${ROWS} on conflict do nothing returning id`,
      [JSON.stringify(rows.map((row) => ({ ...row, slug: names.take(handleOf(row.name)) }))), at],
    );
    if (added.length < rows.length) fail('conflict');
  }

  async changePeople(rows: Row[]) {
    await this.work.sql(
      `update members m set name = r.name, job_title = coalesce(nullif(r."jobTitle", ''), m.job_title), institution_id = coalesce(${INSTITUTION}, m.institution_id),
              sectors = case when cardinality(r.sectors) > 0 then r.sectors else m.sectors end
         from ${ROWS} where m.email = r.email and m.state = 'unconfirmed'`,
      [JSON.stringify(rows)],
    );
  }

  /** @throws {Problem} conflict where somebody adds one of them meanwhile */
  async addInstitutions(rows: Row[]) {
    const names = await this.freeNames('institutions', 'slug', rows);
    const added = await this.work.sql(
      `insert into institutions (slug, name, kind, provider, sectors) select slug, name, kind, nullif(provider, ''), sectors from ${ROWS} on conflict do nothing returning id`,
      [JSON.stringify(rows.map((row) => ({ ...row, slug: names.take(handleOf(row.name)) })))],
    );
    if (added.length < rows.length) fail('conflict');
  }

  async changeInstitutions(rows: Row[]) {
    await this.work.sql(
      `update institutions i set kind = coalesce(nullif(r.kind, ''), i.kind), provider = coalesce(nullif(r.provider, ''), i.provider), sectors = case when cardinality(r.sectors) > 0 then r.sectors else i.sectors end
         from ${ROWS} where lower(i.name) = lower(r.name)`,
      [JSON.stringify(rows)],
    );
  }

  /** Institutions people name that are not in the list yet, each once. */
  async unknownInstitutions(people: Row[]): Promise<Row[]> {
    const named = new Map(
      people
        .filter(({ institution }) => institution)
        .map((row) => [lower(row.institution), { ...row, name: row.institution, kind: '', provider: '' }]),
    );
    const known = await this.institutions([...named.keys()]);
    return [...named].filter(([name]) => !known.has(name)).map(([, row]) => row);
  }

  private async freeNames(table: 'members' | 'institutions', column: 'handle' | 'slug', rows: Row[]) {
    const bases = [...new Set(rows.map(({ name }) => handleOf(name)))];
    const taken = await this.work.sql<{ name: string }>(
      `select ${column}::text as name from ${table} where ${column} = any($1::citext[]) or regexp_replace(${column}::text, '-[0-9]+$', '') = any($1::text[])`,
      [bases],
    );
    return new FreeNames(taken.map(({ name }) => name.toLowerCase()));
  }
}
