import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few people are asked as often as they allow: those are looked up at once, rather than everybody's requests beside everybody. */
export class AskedOut1763901000000 implements MigrationInterface {
  name = 'AskedOut1763901000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create function asked_out(at timestamptz) returns setof uuid language sql stable rows 10 as $$
        select l.receiver_id from asked_lately(at) l join profiles p on p.member_id = l.receiver_id where l.asked >= p.contact_limit
      $$;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop function asked_out');
  }
}
