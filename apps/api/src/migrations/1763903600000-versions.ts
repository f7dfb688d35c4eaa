import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers that rise with every change of what is written as a whole: whoever saves an older one is told, and nothing is lost. */
export class Versions1763903600000 implements MigrationInterface {
  name = 'Versions1763903600000';

  async up(runner: QueryRunner) {
    await runner.query(
      TABLES.map((table) => `alter table ${table} add column version int not null default 0;`).join(' '),
    );
  }

  async down(runner: QueryRunner) {
    await runner.query(TABLES.map((table) => `alter table ${table} drop column version;`).join(' '));
  }
}

const TABLES = ['rooms', 'topics', 'posts', 'profiles', 'admission_duty'];
