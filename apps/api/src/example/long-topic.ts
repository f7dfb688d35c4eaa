import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { RENDERER, renderMarkdown } from '../platform/text/markdown.js';

export interface LongPost {
  id: string;
  authorId: string;
  text: string;
  at: Date;
}

/**
 * Adds hundreds of plain posts to a topic in one statement; one by one they would make the first start wait. They
 * mention and answer nobody, and are not told: nobody was there.
 */
export async function writeLongTopic(work: UnitOfWork, topicId: string, posts: LongPost[]): Promise<void> {
  const rows = posts.map(({ id, authorId, text, at }, nth) => ({
    id,
    position: nth + 2,
    author: authorId,
    source: text,
    ...renderMarkdown(text),
    at,
  }));
  await work.sql(
    `with row as (select * from jsonb_to_recordset($2) as r(id uuid, position int, author uuid, source text, html text, excerpt text, at timestamptz)),
     written as (
       insert into posts (id, topic_id, position, author_id, source, html, excerpt, renderer, sent_hash, created_at)
       select id, $1, position, author, source, html, excerpt, $3, sha256(convert_to(source, 'UTF8')), at from row),
     writers as (
       insert into topic_writers as w (topic_id, member_id, post_count, last_at) select $1, author, count(*), max(at) from row group by author
         on conflict (topic_id, member_id) do update set post_count = w.post_count + excluded.post_count, last_at = excluded.last_at
       returning member_id),
     last as (select id, at, position from row order by position desc limit 1),
     room as (update rooms set last_post_at = greatest(last_post_at, last.at) from last where rooms.id = (select room_id from topics where id = $1))
     update topics set post_count = last.position, last_post_id = last.id, last_post_at = last.at, participant_count = (select count(*) from (select member_id from writers union select member_id from topic_writers where topic_id = $1) everybody) from last where topics.id = $1`,
    [topicId, JSON.stringify(rows), RENDERER],
  );
}
