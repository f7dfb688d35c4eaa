import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who let somebody into a room, until they have opened it: so long it is news to them. */
export class AddedBy1763903700000 implements MigrationInterface {
  name = 'AddedBy1763903700000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table room_members add column added_by uuid references members on delete set null;
      create index room_members_not_visited on room_members (member_id) where added_by is not null;
      create index room_members_by_adder on room_members (added_by) where added_by is not null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table room_members drop column added_by;');
  }
}
