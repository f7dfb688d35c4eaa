import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to be sent, each once. */
export class Mail1763900100000 implements MigrationInterface {
  name = 'Mail1763900100000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table outbox (
        id uuid primary key default uuidv7(),
        kind text not null,
        subject_key text not null,
        recipient citext not null,
        due_at timestamptz,
        message_id text not null unique default uuidv7()::text,
        language text not null check (language in ('de', 'en')),
        title text not null,
        text text not null,
        reply_to text,
        calendar jsonb,
        created_at timestamptz not null,
        next_attempt_at timestamptz not null,
        attempts integer not null default 0,
        last_error text,
        sent_at timestamptz,
        given_up_at timestamptz,
        unique nulls not distinct (kind, subject_key, recipient, due_at)
      );
      create index outbox_waiting on outbox (next_attempt_at) where sent_at is null and given_up_at is null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table outbox;');
  }
}
