import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids of posts are made by clients and belong to their author: one that bears the id of somebody else's post is stored under another. */
export class SentIds1763902000100 implements MigrationInterface {
  name = 'SentIds1763902000100';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- The id a post was sent with, where that was not free.
      alter table posts add column sent_id uuid;
      create unique index posts_by_sent_id on posts (author_id, sent_id) where sent_id is not null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table posts drop column sent_id;');
  }
}
