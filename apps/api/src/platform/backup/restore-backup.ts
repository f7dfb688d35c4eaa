import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { MIGRATION_LOCK } from '../database/migrate.js';
import { readArchive } from './archive.js';
import { BackupError, refuseDamaged } from './backup-error.js';
import { applyMigrations, emptySchema } from './empty-schema.js';
import { demandCounts, settleSequences, TableFiller, withoutReferences } from './fill-tables.js';
import { type Manifest, sumOf } from './manifest.js';
import { startAnew } from './start-anew.js';
import { Uploads } from './uploads.js';
import { verifyBackup } from './verify-backup.js';

interface Order {
  databaseUrl: string;
  dataDir: string;
  path: string;
  /** Takes the place of an installation that has members. */
  replace: boolean;
  now: Date;
  say?: (line: string) => unknown;
}

/**
 * Puts back what a backup holds, or changes nothing: the database in one transaction, files beside the present ones,
 * which go only when it is over. @throws {BackupError} with a sentence
 */
export async function restoreBackup({
  databaseUrl,
  dataDir,
  path,
  replace,
  now,
  say = () => undefined,
}: Order): Promise<Manifest> {
  const manifest = await verifyBackup(path);
  await say(`Sicherung vom ${manifest.createdAt} geprüft`);
  const source = await createDataSource(databaseUrl, 'querschnitt-restore').initialize();
  const runner = source.createQueryRunner();
  const uploads = new Uploads(dataDir);
  const before = new Set(await uploads.list());
  try {
    refuseNewer(source, manifest, path);
    await runner.startTransaction();
    await runner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await refuseCompany(runner);
    if (!replace) await refuseInhabited(runner);
    await emptySchema(runner);
    await applyMigrations(
      runner,
      source.migrations.filter(({ name }) => manifest.migrations.includes(name!)),
    );
    await withoutReferences(runner, manifest, () => pourIn(path, manifest, runner, uploads));
    await settleSequences(runner, manifest);
    await demandCounts(runner, manifest);
    await applyMigrations(
      runner,
      source.migrations.filter(({ name }) => !manifest.migrations.includes(name!)),
    );
    await startAnew(runner, now);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    for (const name of await uploads.list()) if (!before.has(name)) await uploads.remove(name);
    throw error;
  } finally {
    if (!runner.isReleased) await runner.release();
    await source.destroy();
  }
  for (const name of before) if (!manifest.members[`files/${name}`]) await uploads.remove(name);
  return manifest;
}

/** The second reading; should the file have changed since the first, nothing of it stays. */
async function pourIn(path: string, manifest: Manifest, runner: QueryRunner, uploads: Uploads) {
  const filler = new TableFiller((await runner.connect()) as ClientBase, manifest);
  for await (const member of readArchive(path)) {
    const [kind] = member.name.split('/');
    if (kind !== 'files' && kind !== 'tables') continue;
    if (sumOf(member.content) !== manifest.members[member.name]) refuseDamaged(path, member.name);
    if (kind === 'files') await uploads.put(member.name.slice('files/'.length), member.content);
    else await filler.take(member);
  }
  await filler.finish();
}

function refuseNewer({ migrations }: DataSource, manifest: Manifest, path: string) {
  const strange = manifest.migrations.find((wanted) => !migrations.some(({ name }) => name === wanted));
  if (strange)
    throw new BackupError(
      `Die Sicherung ${path} stammt von einer neueren Version von Querschnitt (${manifest.product}, ${strange}). Bitte spielen Sie sie mit dieser ein.`,
    );
}

async function refuseCompany(runner: QueryRunner) {
  const [others] = (await runner.query(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'querschnitt'`,
  )) as { count: number }[];
  if (others!.count)
    throw new BackupError(
      'Querschnitt läuft noch mit dieser Datenbank. Bitte beenden Sie es auf allen Knoten, und versuchen Sie es dann noch einmal.',
    );
}

async function refuseInhabited(runner: QueryRunner) {
  const [table] = (await runner.query(`select to_regclass('members') is not null as found`)) as { found: boolean }[];
  if (!table!.found) return;
  const [members] = (await runner.query('select exists (select from members) as found')) as { found: boolean }[];
  if (members!.found)
    throw new BackupError(
      'Hier gibt es schon Mitglieder. Es wurde nichts verändert; mit --replace tritt die Sicherung an die Stelle von allem, was da ist.',
    );
}
