import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of the latest invitation or its cancellation somebody was sent for an event; it outlives the seat. */
export class Invitations1763902300000 implements MigrationInterface {
  name = 'Invitations1763902300000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table event_invitations (
        event_id uuid not null references events on delete cascade,
        member_id uuid not null references members on delete cascade,
        sequence int not null,
        primary key (event_id, member_id)
      );
      create index event_invitations_by_member on event_invitations (member_id);
      -- Where a seat was given up and taken again before, the same number was sent more than once.
      insert into event_invitations (event_id, member_id, sequence) select p.event_id, p.member_id, max(e.sequence) + 1 from event_places p join events e on e.id = p.event_id group by p.event_id, p.member_id;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table event_invitations;');
  }
}
