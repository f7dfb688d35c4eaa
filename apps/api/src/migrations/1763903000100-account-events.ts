import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins and the like (`account.*`) are listed by themselves and may be let go after a while; everything else stays for ever. */
export class AccountEvents1763903000100 implements MigrationInterface {
  name = 'AccountEvents1763903000100';

  async up(runner: QueryRunner) {
    await runner.query(`
      create index audit_actions on audit (at desc, id desc) where action not like 'account.%';
      create index audit_accounts on audit (at desc, id desc) where action like 'account.%';
      drop index audit_by_time;

      drop trigger audit_stays on audit;
      create trigger audit_stays before update or truncate on audit for each statement execute function audit_stays();
      create trigger audit_is_kept before delete on audit for each row when (old.action not like 'account.%') execute function audit_stays();
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop trigger audit_is_kept on audit; drop trigger audit_stays on audit;
      create trigger audit_stays before update or delete or truncate on audit for each statement execute function audit_stays();
      create index audit_by_time on audit (at desc, id desc);
      drop index audit_actions; drop index audit_accounts;
    `);
  }
}
