import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles, the one place that decides who sees which part of them, and what has to be indexed when a person changes. */
export class Profiles1763900400100 implements MigrationInterface {
  name = 'Profiles1763900400100';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table profiles (
        member_id uuid primary key references members on delete cascade,
        motto text not null default '',
        about text not null default '',
        can text[] not null default '{}',
        learns text[] not null default '{}',
        languages text[] not null default '{}',
        contact_limit int not null default 3 check (contact_limit between 0 and 20),
        visibility jsonb not null default '{}',
        confirmed_at timestamptz
      );

      create table profile_offers (
        member_id uuid not null references profiles on delete cascade,
        position int not null,
        kind text not null check (kind in ('consultation', 'talk', 'shadowing', 'training')),
        text text not null,
        targets text[] not null,
        modes text[] not null,
        primary key (member_id, position)
      );

      create table profile_competences (
        member_id uuid not null references profiles on delete cascade,
        framework text not null,
        version text not null,
        competence text not null,
        level int not null check (level between 1 and 8),
        primary key (member_id, framework, version, competence)
      );

      create table pictures (
        id uuid primary key default uuidv7(),
        member_id uuid not null unique references members on delete cascade
      );

      create function part_audience(visibility jsonb, part text) returns text language sql immutable as $$
        select coalesce(visibility ->> part, case when part in ('sectors', 'institution', 'jobTitle', 'picture') then 'everyone' else 'members' end)
      $$;

      create function part_is_for(visibility jsonb, part text, onlooker text) returns boolean language sql immutable as $$
        select part_audience(visibility, part) = 'everyone' or (part_audience(visibility, part) = 'members' and onlooker = 'members')
      $$;

      create view seen_profiles as
        select m.id, o.onlooker, m.handle, m.name, p.confirmed_at, p.contact_limit,
               case when part_is_for(p.visibility, 'sectors', o.onlooker) then m.sectors else '{}' end as sectors,
               case when part_is_for(p.visibility, 'institution', o.onlooker) then m.institution_id end as institution_id,
               case when part_is_for(p.visibility, 'jobTitle', o.onlooker) then m.job_title end as job_title,
               case when part_is_for(p.visibility, 'picture', o.onlooker) then m.picture end as picture,
               case when part_is_for(p.visibility, 'about', o.onlooker) then p.motto else '' end as motto,
               case when part_is_for(p.visibility, 'about', o.onlooker) then p.about else '' end as about,
               case when part_is_for(p.visibility, 'can', o.onlooker) then p.can else '{}' end as can,
               case when part_is_for(p.visibility, 'learns', o.onlooker) then p.learns else '{}' end as learns,
               case when part_is_for(p.visibility, 'languages', o.onlooker) then p.languages else '{}' end as languages,
               part_is_for(p.visibility, 'can', o.onlooker) as shows_competences,
               part_is_for(p.visibility, 'offers', o.onlooker) as shows_offers
          from members m
          join profiles p on p.member_id = m.id
         cross join (values ('everyone'), ('members')) as o(onlooker)
         where m.state = 'active' and part_is_for(p.visibility, 'name', o.onlooker);

      create view seen_offers as
        select s.id, s.onlooker, f.position, f.kind, f.text, f.targets, f.modes
          from seen_profiles s join profile_offers f on f.member_id = s.id where s.shows_offers;

      create view seen_competences as
        select s.id, s.onlooker, c.framework, c.version, c.competence, c.level
          from seen_profiles s join profile_competences c on c.member_id = s.id where s.shows_competences;

      create or replace view person_refs as
        select m.id,
               jsonb_build_object(
                 'id', m.id, 'handle', m.handle, 'name', m.name,
                 'jobTitle', case when part_audience(p.visibility, 'jobTitle') = 'everyone' then m.job_title end,
                 'institution', case when part_audience(p.visibility, 'institution') = 'everyone' then i.name end,
                 'sectors', case when part_audience(p.visibility, 'sectors') = 'everyone' then m.sectors else '{}' end,
                 'picture', case when part_audience(p.visibility, 'picture') = 'everyone' then m.picture end) as person
          from members m
          left join profiles p on p.member_id = m.id
          left join institutions i on i.id = m.institution_id;

      create function person_is_stale() returns trigger language plpgsql as $$
      begin
        insert into search_stale (kind, id) values ('person', coalesce(new.id, old.id)) on conflict do nothing;
        return null;
      end $$;
      create trigger person_is_stale after insert or delete or update of name, job_title, institution_id, sectors, state on members
        for each row execute function person_is_stale();

      create function institution_is_stale() returns trigger language plpgsql as $$
      begin
        insert into search_stale (kind, id) select 'person', id from members where institution_id = new.id on conflict do nothing;
        return null;
      end $$;
      create trigger institution_is_stale after update of name on institutions for each row execute function institution_is_stale();
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop trigger institution_is_stale on institutions; drop function institution_is_stale;
      drop trigger person_is_stale on members; drop function person_is_stale;
      create or replace view person_refs as
        select m.id,
               jsonb_build_object(
                 'id', m.id, 'handle', m.handle, 'name', m.name, 'jobTitle', m.job_title,
                 'institution', i.name, 'sectors', m.sectors, 'picture', m.picture) as person
          from members m left join institutions i on i.id = m.institution_id;
      drop view seen_competences; drop view seen_offers; drop view seen_profiles;
      drop function part_is_for; drop function part_audience;
      drop table pictures; drop table profile_competences; drop table profile_offers; drop table profiles;
    `);
  }
}
