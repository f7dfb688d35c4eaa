import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people come in and keep their account safe; what the administration did. */
export class Accounts1763900100001 implements MigrationInterface {
  name = 'Accounts1763900100001';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table rate_limits (
        key bytea primary key,
        count integer not null,
        resets_at timestamptz not null
      );

      create table invitations (
        id uuid primary key default uuidv7(),
        token_hash bytea not null unique,
        email citext,
        role text not null check (role in ('member', 'organiser', 'moderator', 'administrator')),
        invited_by uuid references members on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        uses integer not null default 0,
        max_uses integer not null,
        check (uses <= max_uses)
      );

      -- Becomes a member only when the address is confirmed: nobody can occupy the address of another.
      create table registrations (
        id uuid primary key default uuidv7(),
        token_hash bytea not null unique,
        email citext not null,
        name text not null,
        password_hash text not null,
        job_title text not null,
        institution text not null,
        sectors text[] not null,
        why text not null,
        language text not null,
        invitation_id uuid references invitations on delete set null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index registrations_by_email on registrations (email);

      create table applications (
        member_id uuid primary key references members on delete cascade,
        new_institution text,
        why text not null,
        applied_at timestamptz not null,
        asked_at timestamptz
      );
      create index applications_by_age on applications (applied_at, member_id);

      create table admission_duty (
        only_row boolean primary key default true check (only_row),
        owner_id uuid references members on delete set null,
        deputy_id uuid references members on delete set null
      );
      insert into admission_duty default values;

      create table password_resets (
        token_hash bytea primary key,
        -- null where the address has no account: the same work is done either way
        member_id uuid references members on delete cascade,
        expires_at timestamptz not null
      );
      create index password_resets_by_member on password_resets (member_id);

      create table address_changes (
        member_id uuid primary key references members on delete cascade,
        token_hash bytea not null unique,
        email citext not null,
        expires_at timestamptz not null
      );

      create table audit (
        id uuid primary key default uuidv7(),
        at timestamptz not null,
        actor_id uuid,
        action text not null,
        subject text not null,
        details jsonb not null default '{}'
      );
      create index audit_by_time on audit (at desc, id desc);

      create function audit_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is append-only';
      end $$;
      create trigger audit_stays before update or delete or truncate on audit for each statement execute function audit_stays();
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop table audit; drop function audit_stays; drop table address_changes; drop table password_resets; drop table admission_duty;
      drop table applications; drop table registrations; drop table invitations; drop table rate_limits;
    `);
  }
}
