import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory and the administration list people as a German index does: Özdemir between Otto and Paul. A page of it is read along this. */
export class MembersByName1763900800000 implements MigrationInterface {
  name = 'MembersByName1763900800000';

  async up(runner: QueryRunner) {
    await runner.query('create index members_by_name on members (name collate "de-x-icu", id)');
  }

  async down(runner: QueryRunner) {
    await runner.query('drop index members_by_name');
  }
}
