import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holds for the whole installation, by name. A database that has the invented people of the example says so, for ever. */
export class Settings1763901900000 implements MigrationInterface {
  name = 'Settings1763901900000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table settings (name text primary key, value jsonb not null, changed_at timestamptz not null default now());
      insert into settings (name, value) select 'example', 'true' where exists (
        select from members where handle = 'hannelore-dietzsch' and email = 'hannelore-dietzsch@stadtteilbibliothek-nordlicht.example');
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table settings');
  }
}
