import type { DataSource } from 'typeorm';

/** Held by whoever changes the schema. */
export const MIGRATION_LOCK = 7_316_429;

/** Brings the schema up to date, one node at a time; refuses a database written by a newer version. */
export async function migrate(source: DataSource) {
  const runner = source.createQueryRunner();
  await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await refuseNewerDatabase(source);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

async function refuseNewerDatabase(source: DataSource) {
  const [table] = await source.query<{ found: string | null }[]>(`select to_regclass('migrations')::text as found`);
  if (!table?.found) return;
  const known = new Set(source.migrations.map((migration) => migration.name));
  const applied = await source.query<{ name: string }[]>('select name from migrations');
  const strange = applied.find(({ name }) => !known.has(name));
  if (strange)
    throw new Error(
      `Die Datenbank stammt von einer neueren Version (${strange.name}). Bitte starten Sie die neuere Version, oder spielen Sie eine ältere Sicherung ein.`,
    );
}
