import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever is a member has a profile, however they came in (admitted, invited, imported, first administrator), so that a name
 * always leads to a page. Until they confirm it, it shows what they said when they registered.
 */
export class PagesOfMembers1763902700000 implements MigrationInterface {
  name = 'PagesOfMembers1763902700000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create function member_has_profile() returns trigger language plpgsql as $$
      begin
        insert into profiles (member_id) values (new.id) on conflict do nothing;
        return null;
      end $$;
      create trigger member_has_profile_at_once after insert on members for each row when (new.state = 'active') execute function member_has_profile();
      create trigger member_has_profile after update of state on members for each row when (new.state = 'active') execute function member_has_profile();
      insert into profiles (member_id) select id from members where state = 'active' on conflict do nothing;
      insert into search_stale (kind, id) select 'person', member_id from profiles where confirmed_at is null on conflict do nothing;
      alter table members add column steps_put_away_at timestamptz;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      alter table members drop column steps_put_away_at;
      drop trigger member_has_profile on members; drop trigger member_has_profile_at_once on members;
      drop function member_has_profile;
    `);
  }
}
