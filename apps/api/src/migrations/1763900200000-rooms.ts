import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms, topics, posts, what was read, and the numbered events of each room. */
export class Rooms1763900200000 implements MigrationInterface {
  name = 'Rooms1763900200000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table rooms (
        id uuid primary key default uuidv7(),
        slug citext not null unique,
        name text not null,
        purpose text not null default '',
        visibility text not null check (visibility in ('public', 'internal', 'private')),
        sectors text[] not null default '{}',
        seq bigint not null default 0,
        member_count int not null default 0,
        topic_count int not null default 0,
        resolved_count int not null default 0,
        last_post_at timestamptz,
        created_at timestamptz not null
      );
      -- Names of private rooms are free for others: a refusal would tell that the room exists.
      create unique index rooms_by_name on rooms (lower(name)) where visibility <> 'private';
      create index rooms_listed on rooms (name, id);

      create table room_members (
        room_id uuid not null references rooms on delete cascade,
        member_id uuid not null references members on delete cascade,
        role text not null check (role in ('member', 'owner')),
        joined_at timestamptz not null,
        primary key (room_id, member_id)
      );
      create index room_members_by_member on room_members (member_id, room_id);

      create table room_events (
        room_id uuid not null references rooms on delete cascade,
        seq bigint not null,
        type text not null,
        data jsonb not null,
        at timestamptz not null,
        primary key (room_id, seq)
      );

      create table topics (
        id uuid primary key default uuidv7(),
        room_id uuid not null references rooms on delete cascade,
        number int not null,
        slug text not null,
        title text,
        opening text not null default '',
        author_id uuid references members on delete set null,
        opened_at timestamptz not null,
        post_count int not null default 0,
        participant_count int not null default 0,
        last_post_id uuid,
        last_post_at timestamptz not null,
        resolved_post_id uuid,
        resolved_at timestamptz,
        unique (room_id, number)
      );
      create index topics_by_activity on topics (room_id, last_post_at desc, id desc);
      create index topics_recent on topics (last_post_at desc, id desc);
      create index topics_solved on topics (resolved_at desc) where resolved_at is not null;

      create table posts (
        id uuid primary key,
        topic_id uuid not null references topics on delete cascade,
        position int not null,
        author_id uuid references members on delete set null,
        source text not null,
        html text not null,
        excerpt text not null,
        renderer int not null,
        sent_hash bytea not null,
        mentions uuid[] not null default '{}',
        reply_to uuid references posts on delete set null,
        created_at timestamptz not null,
        edited_at timestamptz,
        deleted_at timestamptz,
        deleted_by uuid
      );
      create unique index posts_in_topic on posts (topic_id, position) include (author_id);
      create index posts_by_author on posts (author_id);
      create index posts_answering on posts (reply_to) where reply_to is not null;

      create table post_versions (
        post_id uuid not null references posts on delete cascade,
        source text not null,
        html text not null,
        written_at timestamptz not null,
        replaced_at timestamptz not null,
        id bigint generated always as identity,
        primary key (post_id, id)
      );

      create table reactions (
        post_id uuid not null references posts on delete cascade,
        kind text not null,
        member_id uuid not null references members on delete cascade,
        at timestamptz not null,
        primary key (post_id, kind, member_id)
      );
      create index reactions_by_member on reactions (member_id);

      -- Whom a post speaks to: by name, or by answering one of their posts.
      create table addressees (
        member_id uuid not null references members on delete cascade,
        post_id uuid not null references posts on delete cascade,
        how text not null check (how in ('mention', 'reply')),
        at timestamptz not null,
        primary key (member_id, post_id)
      );
      create index addressees_recent on addressees (member_id, at desc, post_id desc);
      create index addressees_by_post on addressees (post_id);

      create table topic_writers (
        topic_id uuid not null references topics on delete cascade,
        member_id uuid not null references members on delete cascade,
        post_count int not null default 0,
        last_at timestamptz not null,
        primary key (topic_id, member_id)
      );
      create index topic_writers_recent on topic_writers (topic_id, last_at desc, member_id);

      create table read_marks (
        member_id uuid not null references members on delete cascade,
        topic_id uuid not null references topics on delete cascade,
        position int not null,
        primary key (member_id, topic_id)
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table read_marks, topic_writers, addressees, reactions, post_versions, posts, topics, room_events, room_members, rooms;',
    );
  }
}
