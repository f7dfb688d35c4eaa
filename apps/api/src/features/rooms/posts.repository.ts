import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { canRead } from '@querschnitt/shared/rooms/rooms.policy';
import type { RemovalReason } from '@querschnitt/shared/rooms/removal';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import type { Rendered } from '../../platform/text/markdown.js';
import { RENDERER } from '../../platform/text/markdown.js';
import { TOPIC_FACTS, type TopicSnapshot } from './topics.repository.js';
import { MEMBERSHIP } from './visibility.js';

export interface PostSnapshot {
  id: string;
  position: number;
  author: { id: string } | null;
  source: string;
  version: number;
  html: string;
  excerpt: string;
  mentions: string[];
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  deletedBy: string | null;
  topic: TopicSnapshot;
}

const POST_FACTS = `jsonb_build_object('id', p.id, 'position', p.position, 'author', case when p.author_id is not null then jsonb_build_object('id', p.author_id) end,
  'source', p.source, 'version', p.version, 'html', p.html, 'excerpt', p.excerpt, 'mentions', p.mentions, 'createdAt', p.created_at, 'editedAt', p.edited_at, 'deletedAt', p.deleted_at, 'deletedBy', p.deleted_by,
  'topic', ${TOPIC_FACTS})`;

@Injectable()
export class Posts {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} `not_found` where there is none, or none for them */
  async visibleTo(me: Actor, postId: string): Promise<PostSnapshot> {
    const [found] = await this.work.sql<{ post: PostSnapshot }>(
      `select ${POST_FACTS} as post from posts p join topics t on t.id = p.topic_id join rooms r on r.id = t.room_id ${MEMBERSHIP} where p.id = $2`,
      [me.id, postId],
    );
    if (!found) return fail('not_found');
    authorize(canRead(me, found.post.topic.room));
    return found.post;
  }

  /** Locks the room, then looks. */
  async lock(me: Actor, postId: string): Promise<PostSnapshot> {
    await this.work.sql(
      'select from rooms where id = (select t.room_id from posts p join topics t on t.id = p.topic_id where p.id = $1) for no key update',
      [postId],
    );
    return this.visibleTo(me, postId);
  }

  /** Who wrote a post, and where. */
  async sent(postId: string): Promise<{ authorId: string | null; topicId: string } | undefined> {
    const [found] = await this.work.sql<{ authorId: string | null; topicId: string }>(
      'select author_id as "authorId", topic_id as "topicId" from posts where id = $1',
      [postId],
    );
    return found;
  }

  /** What this member sent under this id before. Of somebody else's post of that id they learn nothing. */
  async sentBy(memberId: string, sentId: string): Promise<{ id: string; topicId: string; hash: Buffer } | undefined> {
    const [found] = await this.work.sql<{ id: string; topicId: string; hash: Buffer }>(
      'select id, topic_id as "topicId", sent_hash as hash from posts where author_id = $1 and (id = $2 or sent_id = $2) order by sent_id nulls first limit 1',
      [memberId, sentId],
    );
    return found;
  }

  /** Keeps the wording so far as a version and puts the new one in its place. */
  async reword(post: PostSnapshot, source: string, text: Rendered, at: Date) {
    await this.work.sql(
      `with kept as (insert into post_versions (post_id, source, html, written_at, replaced_at) select id, source, html, coalesce(edited_at, created_at), $6 from posts where id = $1),
            topic as (update topics set opening = $4 where id = $7 and $8 = 1)
       update posts set source = $2, html = $3, excerpt = $4, mentions = $5, edited_at = $6, renderer = $9, version = version + 1 where id = $1`,
      [post.id, source, text.html, text.excerpt, text.mentions, at, post.topic.id, post.position, RENDERER],
    );
  }

  async setDeleted(
    post: PostSnapshot,
    by: string | null,
    at: Date | null,
    removal?: { reason: RemovalReason; note: string },
  ) {
    await this.work.sql(
      `with topic as (update topics set opening = $4 where id = $5 and $6 = 1)
       update posts set deleted_at = $2, deleted_by = $3, removal_reason = $7, removal_note = $8 where id = $1`,
      [
        post.id,
        at,
        by,
        at ? '' : post.excerpt,
        post.topic.id,
        post.position,
        removal?.reason ?? null,
        removal?.note ?? '',
      ],
    );
  }

  /** Members whom a post speaks to; called again when its wording changes. */
  async setAddressees(postId: string, mentioned: string[], repliedTo: string | null, author: string, at: Date) {
    await this.work.sql(
      `with spoken as (
         select id as member_id, 'mention' as how from unnest($2::uuid[]) id where id <> $4
         union all select $3::uuid, 'reply' where $3::uuid is not null and $3 <> $4 and $3 <> all($2::uuid[])),
       gone as (delete from addressees where post_id = $1 and how = 'mention' and member_id <> all($2::uuid[]))
       insert into addressees (member_id, post_id, how, at) select member_id, $1, how, $5 from spoken on conflict do nothing`,
      [postId, mentioned, repliedTo, author, at],
    );
  }
}
