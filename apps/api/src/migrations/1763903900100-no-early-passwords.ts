import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A password is chosen by whoever follows the link of the mail, so a registration carries none. */
export class NoEarlyPasswords1763903900100 implements MigrationInterface {
  name = 'NoEarlyPasswords1763903900100';

  async up(runner: QueryRunner) {
    await runner.query('alter table registrations drop column password_hash;');
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table registrations add column password_hash text;');
  }
}
