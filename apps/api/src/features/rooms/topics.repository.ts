import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { canRead } from '@querschnitt/shared/rooms/rooms.policy';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { type RoomSnapshot } from './rooms.repository.js';
import { MEMBERSHIP, ROOM_FACTS } from './visibility.js';

export interface TopicSnapshot {
  id: string;
  number: number;
  title: string | null;
  version: number;
  author: { id: string } | null;
  postCount: number;
  resolvedPostId: string | null;
  room: RoomSnapshot;
}

export const TOPIC_FACTS = `jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'version', t.version, 'author', case when t.author_id is not null then jsonb_build_object('id', t.author_id) end,
  'postCount', t.post_count, 'resolvedPostId', t.resolved_post_id, 'room', ${ROOM_FACTS})`;

@Injectable()
export class Topics {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} `not_found` where there is none, or none for them */
  async visibleTo(me: Actor, topicId: string): Promise<TopicSnapshot> {
    const [found] = await this.work.sql<{ topic: TopicSnapshot }>(
      `select ${TOPIC_FACTS} as topic from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} where t.id = $2`,
      [me.id, topicId],
    );
    if (!found) return fail('not_found');
    authorize(canRead(me, found.topic.room));
    return found.topic;
  }

  /** Locks the room, then looks. */
  async lock(me: Actor, topicId: string): Promise<TopicSnapshot> {
    await this.lockRoomOf(topicId);
    return this.visibleTo(me, topicId);
  }

  /** Whoever may see it, if it still has this title. */
  async lockTitled(topicId: string, title: string) {
    await this.lockRoomOf(topicId);
    const [found] = await this.work.sql<{ roomId: string; number: number; version: number }>(
      'select room_id as "roomId", number, version from topics where id = $1 and title = $2',
      [topicId, title],
    );
    return found;
  }

  private async lockRoomOf(topicId: string) {
    await this.work.sql('select from rooms where id = (select room_id from topics where id = $1) for no key update', [
      topicId,
    ]);
  }

  /** @returns the id */
  async insert(
    room: RoomSnapshot,
    topic: { title: string | null; slug: string; authorId: string },
    at: Date,
  ): Promise<string> {
    const [{ id }] = (await this.work.sql<{ id: string }>(
      `with room as (update rooms set topic_count = topic_count + 1, last_topic = $2 where id = $1)
       insert into topics (room_id, number, slug, title, author_id, opened_at, last_post_at) values ($1, $2, $3, $4, $5, $6, $6) returning id`,
      [room.id, room.lastTopic + 1, topic.slug, topic.title, topic.authorId, at],
    )) as [{ id: string }];
    return id;
  }

  async setTitle(topicId: string, { title, slug, version }: { title: string; slug: string; version: number }) {
    await this.work.sql('update topics set title = $2, slug = $3, version = $4 where id = $1', [
      topicId,
      title,
      slug,
      version,
    ]);
  }

  async hasPosts(topicId: string) {
    return (
      (await this.work.sql('select from posts where topic_id = $1 and deleted_at is null limit 1', [topicId])).length >
      0
    );
  }

  /** With its deleted posts, which nobody has to read any more. @returns what the room has left */
  async remove({ id, room }: TopicSnapshot): Promise<{ topicCount: number; lastPostAt: Date | null }> {
    // Marks before what follows from them, as reading does it.
    await this.work.sql('select from read_marks where topic_id = $1 order by member_id for update', [id]);
    await this.work.sql(
      `update room_members m set seen = m.seen - coalesce(k.position, 0) - (select count(*) from posts p where p.author_id = m.member_id and p.topic_id = $2 and p.position > coalesce(k.position, 0))
         from room_members own left join read_marks k on k.member_id = own.member_id and k.topic_id = $2
        where own.room_id = $1 and m.room_id = own.room_id and m.member_id = own.member_id`,
      [room.id, id],
    );
    const [left] = (await this.work.sql<{ topicCount: number; lastPostAt: Date | null }>(
      `update rooms r set last_topic = greatest(r.last_topic, r.topic_count), topic_count = r.topic_count - 1, post_count = r.post_count - t.post_count,
              last_post_at = (select max(o.last_post_at) from topics o where o.room_id = r.id and o.id <> t.id)
         from topics t where r.id = $1 and t.id = $2 returning r.topic_count as "topicCount", r.last_post_at as "lastPostAt"`,
      [room.id, id],
    )) as [{ topicCount: number; lastPostAt: Date | null }];
    await this.work.sql('delete from topics where id = $1', [id]);
    return left;
  }

  /** @returns the room's new number of resolved topics */
  async setSolution(topic: TopicSnapshot, postId: string | null, at: Date): Promise<number> {
    const change = Number(postId !== null) - Number(topic.resolvedPostId !== null);
    const [{ count }] = (await this.work.sql<{ count: number }>(
      `with topic as (update topics set resolved_post_id = $2, resolved_at = $3 where id = $1)
       update rooms set resolved_count = resolved_count + $4 where id = $5 returning resolved_count as count`,
      [topic.id, postId, postId && at, change, topic.room.id],
    )) as [{ count: number }];
    return count;
  }
}
