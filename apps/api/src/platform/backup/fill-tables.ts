import { once } from 'node:events';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pg from 'pg';
import copy from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { Member } from './archive.js';
import { BackupError } from './backup-error.js';
import type { Manifest } from './manifest.js';

const expand = promisify(gunzip);
const quote = pg.escapeIdentifier;

/**
 * Rows come in any order, and those of a table may point at later ones. So references are taken off and put on again,
 * which checks them all at once; that needs no right beyond owning the tables, unlike switching checks off.
 */
export async function withoutReferences(runner: QueryRunner, { tables }: Manifest, action: () => Promise<void>) {
  const names = tables.map(({ name }) => quote(name));
  const references = (await runner.query(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )) as { table: string; name: string; definition: string }[];
  for (const { table, name } of references) await runner.query(`alter table ${table} drop constraint ${name}`);
  // Triggers have done their work on these rows once; among them those that keep the audit log from being emptied.
  for (const name of names) await runner.query(`alter table ${name} disable trigger user`);
  await runner.query(`truncate ${names.join(', ')}`);
  await action();
  for (const name of names) await runner.query(`alter table ${name} enable trigger user`);
  for (const { table, name, definition } of references)
    await runner.query(`alter table ${table} add constraint ${name} ${definition}`);
}

/** Takes the pieces of tables as they come and hands each table to PostgreSQL as one stream. */
export class TableFiller {
  private open: { name: string; stream: ReturnType<typeof copy.from>; failed: Promise<never> } | undefined;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly manifest: Manifest,
  ) {}

  async take({ name, content }: Member) {
    const table = name.split('/')[1]!;
    if (this.open?.name !== table) {
      await this.finish();
      this.open = this.begin(table);
    }
    const { stream, failed } = this.open!;
    const piece = await expand(content);
    await Promise.race([
      failed,
      new Promise<void>((resolve, reject) => stream.write(piece, (error) => (error ? reject(error) : resolve()))),
    ]);
  }

  async finish() {
    if (!this.open) return;
    const { stream, failed } = this.open;
    this.open = undefined;
    const finished = once(stream, 'finish');
    stream.end();
    await Promise.race([failed, finished]);
  }

  private begin(name: string) {
    const { columns } = this.manifest.tables.find((one) => one.name === name)!;
    const stream = this.client.query(copy.from(`copy ${quote(name)} (${columns.map(quote).join(', ')}) from stdin`));
    // PostgreSQL may refuse a row at any moment, also while nobody waits for it.
    const failed = new Promise<never>((_, reject) => stream.on('error', reject));
    failed.catch(() => undefined);
    return { name, stream, failed };
  }
}

export async function settleSequences(runner: QueryRunner, { sequences }: Manifest) {
  for (const { name, last, called } of sequences)
    await runner.query('select setval($1::regclass, $2, $3)', [quote(name), last, called]);
}

/** Counts what arrived. @throws {BackupError} */
export async function demandCounts(runner: QueryRunner, { tables }: Manifest) {
  for (const { name, rows } of tables) {
    const [found] = (await runner.query(`select count(*)::text as count from ${quote(name)}`)) as { count: string }[];
    if (Number(found!.count) !== rows)
      throw new BackupError(`In ${name} kamen ${found!.count} statt ${rows} Zeilen an. Es wurde nichts verändert.`);
  }
}
