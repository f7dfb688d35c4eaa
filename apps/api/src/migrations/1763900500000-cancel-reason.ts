import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an event was called off, for those who come to its page instead of reading the mail. */
export class CancelReason1763900500000 implements MigrationInterface {
  name = 'CancelReason1763900500000';

  async up(runner: QueryRunner) {
    await runner.query(`alter table events add column cancel_reason text not null default ''`);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table events drop column cancel_reason');
  }
}
