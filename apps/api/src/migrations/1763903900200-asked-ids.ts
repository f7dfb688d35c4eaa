import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The id a client makes, so that sending again asks nobody twice, counts among the requests of its sender only: it tells nothing about those of others. */
export class AskedIds1763903900200 implements MigrationInterface {
  name = 'AskedIds1763903900200';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table contact_requests add column sent_id uuid;
      update contact_requests set sent_id = id;
      alter table contact_requests alter column sent_id set not null, alter column id set default uuidv7();
      create unique index contact_requests_by_sent_id on contact_requests (sender_id, sent_id);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table contact_requests drop column sent_id, alter column id drop default;');
  }
}
