import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that have signed in before, whose limit of tries nobody else can use up; a password may be chosen only when an address is confirmed. */
export class KnownDevices1763902200000 implements MigrationInterface {
  name = 'KnownDevices1763902200000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table known_devices (
        token_hash bytea not null,
        member_id uuid not null references members on delete cascade,
        used_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (token_hash, member_id)
      );
      create index known_devices_by_member on known_devices (member_id, used_at desc);

      alter table registrations alter column password_hash drop not null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      `drop table known_devices; delete from registrations where password_hash is null; alter table registrations alter column password_hash set not null;`,
    );
  }
}
