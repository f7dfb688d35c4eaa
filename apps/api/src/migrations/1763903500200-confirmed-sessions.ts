import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a session last showed the password. Those that are open have to show it once more. */
export class ConfirmedSessions1763903500200 implements MigrationInterface {
  name = 'ConfirmedSessions1763903500200';

  async up(runner: QueryRunner) {
    await runner.query('alter table sessions add confirmed_at timestamptz');
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table sessions drop confirmed_at');
  }
}
