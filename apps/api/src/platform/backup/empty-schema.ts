import type { DataSource, QueryRunner } from 'typeorm';

/** Everything of ours, one statement each, but for what goes with its table. Extensions stay: they may belong to somebody else. */
const EVERYTHING = `
  with ours as (
    select c.oid, 'pg_class'::regclass as kind, case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as word, c.oid::regclass::text as name
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
    union all select p.oid, 'pg_proc'::regclass, 'routine', p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace
    union all select t.oid, 'pg_type'::regclass, 'type', t.oid::regtype::text from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
  )
  select format('drop %s if exists %s cascade', word, name) as action from ours
   where not exists (select from pg_depend d where d.classid = kind and d.objid = ours.oid and d.deptype in ('e', 'i'))`;

export async function emptySchema(runner: QueryRunner) {
  for (const { action } of (await runner.query(EVERYTHING)) as { action: string }[]) await runner.query(action);
}

type Migration = DataSource['migrations'][0];

/** Applies these and notes it as TypeORM does, all in the transaction of the runner. */
export async function applyMigrations(runner: QueryRunner, migrations: Migration[]) {
  await runner.query(
    'create table if not exists migrations (id serial primary key, timestamp bigint not null, name varchar not null)',
  );
  for (const migration of migrations) {
    await migration.up(runner);
    await runner.query('insert into migrations (timestamp, name) values ($1, $2)', [
      migration.name!.slice(-13),
      migration.name,
    ]);
  }
}
