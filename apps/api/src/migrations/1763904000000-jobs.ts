import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done later, and what is done again and again: one row each. */
export class Jobs1763904000000 implements MigrationInterface {
  name = 'Jobs1763904000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table jobs (
        id bigint generated always as identity primary key,
        kind text not null,
        data jsonb not null,
        due_at timestamptz not null,
        recurs boolean not null default false,
        attempts integer not null default 0,
        failed_at timestamptz,
        last_error text
      );
      create index jobs_waiting on jobs (due_at, id) where failed_at is null;
      create unique index jobs_recurring on jobs (kind) where recurs;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table jobs;');
  }
}
