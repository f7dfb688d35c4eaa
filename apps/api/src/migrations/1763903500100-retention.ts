import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lines of the log about people who were declined or asked may lose name and reason, and nothing else; who did it and when stays.
 * The indexes are for what looks for them every hour.
 */
export class Retention1763903500100 implements MigrationInterface {
  name = 'Retention1763903500100';

  async up(runner: QueryRunner) {
    await runner.query(`
      drop trigger audit_stays on audit;
      create trigger audit_stays before truncate on audit for each statement execute function audit_stays();
      create trigger audit_is_unchanged before update on audit for each row
        when (not (old.action in ('people.declined', 'people.asked') and new.subject = '' and new.details = old.details - 'reason'
                   and (new.id, new.at, new.actor_id, new.action) is not distinct from (old.id, old.at, old.actor_id, old.action)))
        execute function audit_stays();
      create index audit_of_applicants on audit (at) where action in ('people.declined', 'people.asked') and subject <> '';
      create index outbox_finished on outbox (coalesce(sent_at, given_up_at)) where sent_at is not null or given_up_at is not null;
      create index calendar_imports_by_time on calendar_imports (created_at);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop index calendar_imports_by_time; drop index outbox_finished; drop index audit_of_applicants;
      drop trigger audit_is_unchanged on audit; drop trigger audit_stays on audit;
      create trigger audit_stays before update or truncate on audit for each statement execute function audit_stays();
    `);
  }
}
