import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines about invitations name them by their id: the log stays for ever, and the address of somebody who never came must not. */
export class InvitedById1763903900000 implements MigrationInterface {
  name = 'InvitedById1763903900000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table audit disable trigger audit_is_unchanged;
      update audit a set subject = '', details = details || coalesce((select jsonb_build_object('invitation', i.id) from invitations i where i.email = a.subject::citext limit 1), '{}')
       where action = 'people.invited' and subject <> 'link';
      update audit set subject = '' where action = 'people.invitation_revoked' and subject <> 'link';
      alter table audit enable trigger audit_is_unchanged;
    `);
  }

  // What was forgotten stays so.
  down = () => Promise.resolve();
}
