import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document is never changed but replaced, under a new number: what was once read of one stays true, and its facets need not
 * be read again to be counted. Its title is what hits are ordered by that fit equally well.
 */
export class DocumentNumbers1763901200000 implements MigrationInterface {
  name = 'DocumentNumbers1763901200000';

  async up(runner: QueryRunner) {
    await runner.query(`
      alter table search_documents add number int generated always as identity, add title text not null default '';
      create unique index search_documents_number on search_documents (number);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table search_documents drop number, drop title');
  }
}
