import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The room of the events is known by a mark of its own, not by a name anybody can take; it stays public, and nobody owns it. */
export class RoomsKept1763903400000 implements MigrationInterface {
  name = 'RoomsKept1763903400000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table rooms add column kept_for text unique check (kept_for is null or visibility = 'public');
      update rooms set kept_for = 'events' where slug = 'veranstaltungen' and visibility = 'public'
        and exists (select from events e join topics t on t.id = e.topic_id where t.room_id = rooms.id);
      update room_members set role = 'member' where role = 'owner' and room_id in (select id from rooms where kept_for is not null);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table rooms drop column kept_for');
  }
}
