import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the directory narrows down by lies beside the words of a document, so that counting needs no other table. */
export class Facets1763900500200 implements MigrationInterface {
  name = 'Facets1763900500200';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- As 'sector:culture'. Documents of an older version are made anew at the start.
      alter table search_documents add facets text[] not null default '{}';

      create index contact_requests_lately on contact_requests (created_at);
      -- Whom free_requests counts for one, for all.
      create function asked_lately(at timestamptz) returns table (receiver_id uuid, asked int) language sql stable as $$
        select receiver_id, count(*)::int from contact_requests where state <> 'withdrawn' and created_at > at - interval '7 days' group by receiver_id
      $$;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop function asked_lately; drop index contact_requests_lately; alter table search_documents drop facets;',
    );
  }
}
