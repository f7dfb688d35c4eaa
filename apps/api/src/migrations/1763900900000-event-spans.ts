import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board is read from now on, and what is going on just now is found by its span: what is over grows for ever and is not walked past. */
export class EventSpans1763900900000 implements MigrationInterface {
  name = 'EventSpans1763900900000';

  async up(runner: QueryRunner) {
    await runner.query('create index events_by_span on events using gist (tstzrange(starts_at, ends_at))');
  }

  async down(runner: QueryRunner) {
    await runner.query('drop index events_by_span');
  }
}
