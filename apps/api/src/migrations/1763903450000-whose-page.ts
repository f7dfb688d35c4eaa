import type { MigrationInterface, QueryRunner } from 'typeorm';

const refs = (page: string) => `
  create or replace view person_refs as
    select m.id,
           jsonb_build_object(
             'id', m.id, 'handle', m.handle, 'name', m.name,${page}
             'jobTitle', case when part_audience(p.visibility, 'jobTitle') = 'everyone' then m.job_title end,
             'institution', case when part_audience(p.visibility, 'institution') = 'everyone' then i.name end,
             'sectors', case when part_audience(p.visibility, 'sectors') = 'everyone' then m.sectors else '{}' end,
             'picture', case when part_audience(p.visibility, 'picture') = 'everyone' then m.picture end) as person
      from members m
      left join profiles p on p.member_id = m.id
      left join institutions i on i.id = m.institution_id`;

/** A name beside a post says for whom it leads to a page, so that it never leads to one that does not exist for the reader. */
export class WhosePage1763903450000 implements MigrationInterface {
  name = 'WhosePage1763903450000';

  async up(runner: QueryRunner) {
    await runner.query(
      refs(
        ` 'page', case when m.state = 'active' and p.member_id is not null then part_audience(p.visibility, 'name') else 'nobody' end,`,
      ),
    );
  }

  async down(runner: QueryRunner) {
    await runner.query(refs(''));
  }
}
