import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever guests can see of these tables; `search_documents` since the directory reads them. */
const SEEN = [
  'institutions',
  'profiles',
  'profile_offers',
  'profile_competences',
  'events',
  'event_options',
  'event_organisers',
  'event_places',
  'search_documents',
  'settings',
];

/**
 * Transactions that changed something guests can see, so that a page may be kept until there is one. Each adds a row of its own:
 * nobody waits for anybody. All that happens in a room raises its sequence number, and so changes `rooms`.
 */
export class PublicChanges1763903800000 implements MigrationInterface {
  name = 'PublicChanges1763903800000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table public_changes (xid xid8 primary key, at timestamptz not null default now());
      create index public_changes_at on public_changes (at);
      create function publicly_changed() returns trigger language plpgsql as $$
        begin
          insert into public_changes (xid) values (pg_current_xact_id()) on conflict do nothing;
          return null;
        end $$;
      ${SEEN.map((table) => `create trigger publicly_changed after insert or update or delete on ${table} for each statement execute function publicly_changed();`).join('\n')}
      create trigger publicly_changed after insert or delete or update of name, handle, job_title, institution_id, sectors, state, picture on members for each statement execute function publicly_changed();
      create trigger publicly_changed after update on rooms for each row when (old.visibility = 'public' or new.visibility = 'public') execute function publicly_changed();
      create trigger publicly_opened after insert on rooms for each row when (new.visibility = 'public') execute function publicly_changed();
      create trigger publicly_gone after delete on rooms for each row when (old.visibility = 'public') execute function publicly_changed();
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop trigger publicly_gone on rooms; drop trigger publicly_opened on rooms;
      ${[...SEEN, 'members', 'rooms'].map((table) => `drop trigger publicly_changed on ${table};`).join('\n')}
      drop function publicly_changed;
      drop table public_changes;
    `);
  }
}
