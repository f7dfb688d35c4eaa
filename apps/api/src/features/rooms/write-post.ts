import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { RENDERER, type Rendered } from '../../platform/text/markdown.js';
import { PostQuery } from './post.query.js';
import { PostText } from './post-text.js';
import { Posts } from './posts.repository.js';
import type { TopicSnapshot } from './topics.repository.js';

export interface NewPost {
  id: string;
  source: string;
  replyTo?: string | null;
}

/** Puts a post at the end of a topic and tells the room. Under the room's lock. Sent again, it is answered and nothing more. */
@Injectable()
export class WritePost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly text: PostText,
    private readonly posts: Posts,
    private readonly query: PostQuery,
    private readonly realtime: Realtime,
  ) {}

  async run(me: Member, topic: TopicSnapshot, given: NewPost): Promise<Post> {
    const repliedTo = given.replyTo ? await this.replied(topic, given.replyTo) : null;
    const text = await this.text.render(given.source, topic.room);
    const at = this.clock.now();
    let { id } = given;
    if (!(await this.insert(me, topic, given, text, at))) {
      const sent = await this.sentBefore(me, topic.id, given);
      if (sent) return this.query.one(me, sent.id);
      // Somebody else's post bears the id, perhaps where one cannot look: nothing may tell, so it is stored under another.
      id = randomUUID();
      if (!(await this.insert(me, topic, { ...given, id }, text, at, given.id))) fail('post.id_used');
    }
    if (text.mentions.length || repliedTo) await this.posts.setAddressees(id, text.mentions, repliedTo, me.id, at);
    const told = await this.query.told(me, id);
    await this.realtime.publish(topic.room.id, 'post.sent', told);
    return told.post;
  }

  /** This very post, if it was sent before. @throws {Problem} `post.id_used` if its id carries another one of theirs */
  async sentBefore(
    me: Member,
    topicId: string | null,
    given: NewPost,
  ): Promise<{ id: string; topicId: string } | null> {
    const sent = await this.posts.sentBy(me.id, given.id);
    if (!sent) return null;
    if ((topicId && sent.topicId !== topicId) || !sent.hash.equals(hashOf(given))) fail('post.id_used');
    return sent;
  }

  /** The author of the post answered. */
  private async replied(topic: TopicSnapshot, replyTo: string) {
    const sent = await this.posts.sent(replyTo);
    if (sent?.topicId !== topic.id) fail('post.reply_elsewhere', { field: 'replyTo' });
    return sent.authorId;
  }

  /**
   * One statement writes the post and everything counted with it, or nothing if its id is already known. It moves the author's
   * read marker only if they had read everything before.
   */
  private async insert(
    me: Member,
    topic: TopicSnapshot,
    { id, source, replyTo = null }: NewPost,
    text: Rendered,
    at: Date,
    sentId: string | null = null,
  ): Promise<boolean> {
    const written = await this.work.sql(
      `with post as (
         insert into posts (id, topic_id, position, author_id, source, html, excerpt, renderer, sent_hash, mentions, reply_to, created_at, sent_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14)
           on conflict do nothing returning 1),
       writer as (
         insert into topic_writers as w (topic_id, member_id, post_count, last_at) select $2, $4, 1, $12 from post
           on conflict (topic_id, member_id) do update set post_count = w.post_count + 1, last_at = excluded.last_at returning post_count),
       mark as (
         insert into read_marks (member_id, topic_id, position) select $4, $2, $3 from post where $3 = 1 or exists (select from read_marks where member_id = $4 and topic_id = $2 and position = $3 - 1)
           on conflict (member_id, topic_id) do update set position = excluded.position returning 1),
       -- After the mark, as reading does it, or two tabs of one person could wait for each other.
       seen as (update room_members m set seen = seen + 1 from post, (select count(*) from mark) after_mark where m.room_id = $13 and m.member_id = $4),
       room as (update rooms set post_count = post_count + 1, last_post_at = greatest(last_post_at, $12) from post where id = $13)
       update topics set post_count = $3, last_post_id = $1, last_post_at = $12, opening = case when $3 = 1 then $7 else opening end,
              participant_count = participant_count + (select (post_count = 1)::int from writer)
         from post where id = $2 returning 1`,
      [
        id,
        topic.id,
        topic.postCount + 1,
        me.id,
        source,
        text.html,
        text.excerpt,
        RENDERER,
        hashOf({ source, replyTo }),
        text.mentions,
        replyTo,
        at,
        topic.room.id,
        sentId,
      ],
    );
    return written.length > 0;
  }
}

const hashOf = ({ source, replyTo = null }: Omit<NewPost, 'id'>) =>
  createHash('sha256')
    .update(JSON.stringify([source, replyTo]))
    .digest();
