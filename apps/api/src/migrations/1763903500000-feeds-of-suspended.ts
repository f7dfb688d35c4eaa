import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspending closes the personal calendar feed from now on; those of people who are suspended already must not come back either. */
export class FeedsOfSuspended1763903500000 implements MigrationInterface {
  name = 'FeedsOfSuspended1763903500000';

  async up(runner: QueryRunner) {
    await runner.query(
      `delete from calendar_feeds f using members m where m.id = f.member_id and m.state = 'suspended'`,
    );
  }

  async down() {
    // Their tokens are gone.
  }
}
