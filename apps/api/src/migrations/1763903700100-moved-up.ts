import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats to which somebody moved up from the waiting list, until they have opened the page of the event: so long it is news to them. */
export class MovedUp1763903700100 implements MigrationInterface {
  name = 'MovedUp1763903700100';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table event_places add column moved_up boolean not null default false;
      create index event_places_moved_up on event_places (member_id) where moved_up;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table event_places drop column moved_up;');
  }
}
