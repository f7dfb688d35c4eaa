import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, institutions, members, sessions, and how a person is shown. */
export class Base1763900000000 implements MigrationInterface {
  name = 'Base1763900000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create extension if not exists citext;
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create extension if not exists btree_gin;

      create table institutions (
        id uuid primary key default uuidv7(),
        slug citext not null unique,
        name text not null,
        kind text not null default '',
        provider text,
        sectors text[] not null default '{}'
      );

      create table members (
        id uuid primary key default uuidv7(),
        handle citext not null unique,
        name text not null,
        email citext unique,
        password_hash text,
        role text not null default 'member' check (role in ('member', 'organiser', 'moderator', 'administrator')),
        state text not null default 'unconfirmed' check (state in ('unconfirmed', 'waiting', 'active', 'suspended', 'erased')),
        language text not null default 'de' check (language in ('de', 'en')),
        institution_id uuid references institutions on delete set null,
        job_title text,
        sectors text[] not null default '{}',
        picture text,
        shows_presence boolean not null default true,
        created_at timestamptz not null
      );
      create index members_by_institution on members (institution_id);

      create table sessions (
        id uuid primary key default uuidv7(),
        token_hash bytea not null unique,
        member_id uuid not null references members on delete cascade,
        user_agent text not null default '',
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index sessions_by_member on sessions (member_id);

      create view person_refs as
        select m.id,
               jsonb_build_object(
                 'id', m.id, 'handle', m.handle, 'name', m.name, 'jobTitle', m.job_title,
                 'institution', i.name, 'sectors', m.sectors, 'picture', m.picture) as person
          from members m left join institutions i on i.id = m.institution_id;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop view person_refs; drop table sessions; drop table members; drop table institutions;');
  }
}
