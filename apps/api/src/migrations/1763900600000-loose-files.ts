import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on disk that no row names, not yet or no longer: known here, none of them is forgotten in a crash. */
export class LooseFiles1763900600000 implements MigrationInterface {
  name = 'LooseFiles1763900600000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table loose_files (
        name text primary key,
        -- From then on it may be deleted.
        due timestamptz not null
      );

      create function picture_comes_loose() returns trigger language plpgsql as $$
      begin
        insert into loose_files (name, due) values ('pictures/' || old.id || '.webp', '-infinity');
        return null;
      end $$;
      create trigger picture_comes_loose after delete on pictures for each row execute function picture_comes_loose();
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop trigger picture_comes_loose on pictures; drop function picture_comes_loose; drop table loose_files;',
    );
  }
}
