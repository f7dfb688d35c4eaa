import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events with their ways of taking part, who takes part or waits, personal feeds and imported calendars. */
export class Events1763900300000 implements MigrationInterface {
  name = 'Events1763900300000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table events (
        id uuid primary key default uuidv7(),
        slug text not null unique,
        uid text not null unique,
        sequence int not null default 0,
        title text not null,
        description text not null default '',
        description_html text not null default '',
        excerpt text not null default '',
        kind text not null,
        format text not null check (format in ('on_site', 'online', 'hybrid')),
        sectors text[] not null default '{}',
        subjects text[] not null default '{}',
        -- The wall clock is what was announced; the instants follow from it and the zone.
        starts timestamp not null,
        ends timestamp not null,
        zone text not null,
        all_day boolean not null default false,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at >= starts_at),
        place_name text not null default '',
        place_address text not null default '',
        directions text not null default '',
        access text[] not null default '{}',
        access_note text not null default '',
        online_note text not null default '',
        agenda jsonb not null default '[]',
        outcomes jsonb not null default '[]',
        status text not null default 'confirmed' check (status in ('confirmed', 'cancelled')),
        topic_id uuid references topics on delete set null,
        contact text not null default '',
        source_url text,
        -- UID of the component in an imported calendar; the dates of a series share it.
        import_uid text,
        import_hash text,
        created_by uuid references members on delete set null,
        created_at timestamptz not null,
        changed_at timestamptz not null
      );
      create index events_by_start on events (starts_at, id);
      create index events_by_end on events (ends_at);
      create index events_by_import on events (import_uid) where import_uid is not null;

      create table event_organisers (
        event_id uuid not null references events on delete cascade,
        member_id uuid not null references members on delete cascade,
        position int not null,
        primary key (event_id, member_id)
      );
      create index event_organisers_by_member on event_organisers (member_id);

      create table event_options (
        id uuid primary key default uuidv7(),
        event_id uuid not null references events on delete cascade,
        position int not null,
        name text not null,
        mode text not null check (mode in ('on_site', 'online', 'recording')),
        capacity int check (capacity > 0),
        taken int not null default 0 check (taken >= 0),
        note text not null default '',
        join_url text,
        dial_in text not null default '',
        visible_from timestamp,
        -- The last wall: whatever the code does, no seat is given away twice.
        constraint seats_never_exceeded check (capacity is null or taken <= capacity)
      );
      create index event_options_by_event on event_options (event_id, position);

      create table event_places (
        id bigint generated always as identity primary key,
        event_id uuid not null references events on delete cascade,
        option_id uuid not null references event_options on delete cascade,
        member_id uuid not null references members on delete cascade,
        state text not null check (state in ('registered', 'waiting')),
        -- Since when they have the seat, or wait; among those waiting the smaller id is first.
        since timestamptz not null,
        moved_at timestamptz,
        moved_from int,
        unique (option_id, member_id)
      );
      create unique index event_places_one_seat on event_places (event_id, member_id) where state = 'registered';
      create index event_places_queue on event_places (option_id, id) where state = 'waiting';
      create index event_places_by_member on event_places (member_id, event_id);

      create table calendar_feeds (
        member_id uuid primary key references members on delete cascade,
        token_hash bytea not null unique,
        created_at timestamptz not null
      );

      create table calendar_imports (
        id uuid primary key default uuidv7(),
        member_id uuid not null references members on delete cascade,
        name text not null,
        content text not null,
        created_at timestamptz not null,
        applied_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table calendar_imports, calendar_feeds, event_places, event_options, event_organisers, events;',
    );
  }
}
