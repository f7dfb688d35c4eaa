import pg from 'pg';
import copy from 'pg-copy-streams';
import type { Manifest } from './manifest.js';

type Table = Omit<Manifest['tables'][0], 'rows'>;

/** Not belonging to an extension. */
const OWN = `not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** What was true at one moment, read for as long as it takes, while others go on writing. */
export class Snapshot {
  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string) {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'querschnitt-backup' });
    client.on('error', () => undefined);
    await client.connect();
    const snapshot = new Snapshot(client);
    await snapshot.begin();
    return snapshot;
  }

  /** The first query, not `begin`, is the moment. */
  private async begin() {
    await this.client.query('begin isolation level repeatable read, read only');
    await this.client.query('select');
  }

  close = () => this.client.end();

  async migrations(): Promise<string[]> {
    const { rows } = await this.client.query<{ found: boolean }>(
      `select to_regclass('migrations') is not null as found`,
    );
    if (!rows[0]!.found) return [];
    return (await this.client.query<{ name: string }>('select name from migrations order by id')).rows.map(
      ({ name }) => name,
    );
  }

  async tables(): Promise<Table[]> {
    const { rows } = await this.client.query<Table>(
      `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations' and ${OWN}
        group by c.relname order by c.relname`,
    );
    return rows;
  }

  /** Sequences stand outside transactions: they are as far as now, at least as far as the rows. */
  async sequences(): Promise<Manifest['sequences']> {
    const { rows } = await this.client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and c.relname <> 'migrations_id_seq' and ${OWN} order by 1`,
    );
    const read = rows.map(async ({ name }) => ({
      name,
      ...(
        await this.client.query<{ last: string; called: boolean }>(
          `select last_value::text as last, is_called as called from ${pg.escapeIdentifier(name)}`,
        )
      ).rows[0]!,
    }));
    return Promise.all(read);
  }

  /** The rows as PostgreSQL's text format writes them; ask for `rowCount` at the end. */
  rows({ name, columns }: Table) {
    return this.client.query(
      copy.to(`copy ${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) to stdout`),
    ) as ReturnType<typeof copy.to> & { rowCount: number };
  }
}
