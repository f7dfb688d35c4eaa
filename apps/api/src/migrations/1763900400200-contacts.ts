import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests between two people. At most one is open from one to the other. */
export class Contacts1763900400200 implements MigrationInterface {
  name = 'Contacts1763900400200';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table contact_requests (
        id uuid primary key,
        sender_id uuid not null references members on delete cascade,
        receiver_id uuid not null references members on delete cascade,
        topic text not null,
        text text not null,
        answer_by date,
        created_at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'answered', 'declined', 'withdrawn')),
        answer text,
        settled_at timestamptz,
        check (sender_id <> receiver_id)
      );
      create index contact_requests_received on contact_requests (receiver_id, created_at desc, id desc);
      create index contact_requests_sent on contact_requests (sender_id, created_at desc, id desc);
      create unique index contact_requests_one_open on contact_requests (sender_id, receiver_id) where state = 'open';

      create function free_requests(expert uuid, contact_limit int, at timestamptz) returns int language sql stable as $$
        select greatest(0, contact_limit - count(*)::int) from contact_requests
         where receiver_id = expert and state <> 'withdrawn' and created_at > at - interval '7 days'
      $$;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop function free_requests; drop table contact_requests;');
  }
}
