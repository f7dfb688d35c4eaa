import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index the application fills itself, the words of the corpus, and what waits to be indexed. */
export class Search1763900400000 implements MigrationInterface {
  name = 'Search1763900400000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table search_documents (
        kind text not null,
        id uuid not null,
        audience text not null,
        vector tsvector not null,
        words text[] not null,
        version int not null,
        primary key (kind, id, audience)
      );
      create index search_documents_vector on search_documents using gin (kind, audience, vector);

      create table search_words (
        audience text not null,
        word text not null,
        shown text not null,
        documents int not null check (documents > 0),
        primary key (audience, word)
      );
      create index search_words_trigrams on search_words using gin (word gin_trgm_ops);

      create table search_stale (
        kind text not null,
        id uuid not null,
        primary key (kind, id)
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table search_stale; drop table search_words; drop table search_documents;');
  }
}
