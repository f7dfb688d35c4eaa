import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody else took a post away, and the highest number a topic of a room has had, since topics can now be removed. */
export class Removals1763903000000 implements MigrationInterface {
  name = 'Removals1763903000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table posts add removal_reason text, add removal_note text not null default '';
      alter table rooms add last_topic int not null default 0;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table posts drop removal_reason, drop removal_note; alter table rooms drop last_topic;');
  }
}
