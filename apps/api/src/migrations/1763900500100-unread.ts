import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is new in a room as a difference of two numbers, so that no list counts posts. */
export class Unread1763900500100 implements MigrationInterface {
  name = 'Unread1763900500100';

  async up(runner: QueryRunner) {
    await runner.query(`
      -- Where somebody wrote in a topic: one's own posts are never news.
      create index posts_by_writer on posts (author_id, topic_id, position);
      drop index posts_by_author;

      alter table rooms add post_count int not null default 0;
      update rooms r set post_count = coalesce((select sum(post_count) from topics where room_id = r.id), 0);

      -- Posts of the room that are read or one's own.
      alter table room_members add seen int not null default 0;
      update room_members m
         set seen = coalesce((select sum(coalesce(k.position, 0) + (select count(*) from posts p where p.author_id = m.member_id and p.topic_id = t.id and p.position > coalesce(k.position, 0)))
                                from topics t left join read_marks k on k.topic_id = t.id and k.member_id = m.member_id where t.room_id = m.room_id), 0);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      alter table room_members drop seen; alter table rooms drop post_count;
      create index posts_by_author on posts (author_id); drop index posts_by_writer;
    `);
  }
}
