import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a name may be typed, each word after a blank: looking somebody up while typing asked every member for it anew. `unaccent`
 * is called stable only because its dictionary could be changed; this one comes with PostgreSQL and is not.
 */
export class Spelt1763901100000 implements MigrationInterface {
  name = 'Spelt1763901100000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create function spellings(name text, handle text) returns text language sql immutable parallel safe as $$
        select translate(' ' || public.unaccent('public.unaccent', lower(name)) || ' ' || public.unaccent('public.unaccent', replace(replace(replace(lower(name), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue')) || ' ' || lower(handle), '-', ' ')
      $$;
      alter table members add spelt text generated always as (spellings(name, handle::text)) stored;
      create index members_by_spelling on members using gin (spelt gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table members drop spelt; drop function spellings;');
  }
}
