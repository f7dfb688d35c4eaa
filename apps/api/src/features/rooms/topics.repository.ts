import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { mayRead } from '@querschnitt/shared/rooms/rooms.policy';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand, refuse } from '../../platform/http/problem.js';
import { type RoomFacts } from './rooms.repository.js';
import { MEMBERSHIP, ROOM_FACTS } from './visibility.js';

export interface TopicFacts {
  id: string;
  number: number;
  title: string | null;
  author: { id: string } | null;
  postCount: number;
  resolvedPostId: string | null;
  room: RoomFacts;
}

export const TOPIC_FACTS = `jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'author', case when t.author_id is not null then jsonb_build_object('id', t.author_id) end,
  'postCount', t.post_count, 'resolvedPostId', t.resolved_post_id, 'room', ${ROOM_FACTS})`;

@Injectable()
export class Topics {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} `not_found` where there is none, or none for them */
  async visibleTo(me: Actor, topicId: string): Promise<TopicFacts> {
    const [found] = await this.work.sql<{ topic: TopicFacts }>(`select ${TOPIC_FACTS} as topic from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} where t.id = $2`, [me.id, topicId]);
    if (!found) return refuse('not_found');
    demand(mayRead(me, found.topic.room));
    return found.topic;
  }

  /** Locks the room, then looks. */
  async lock(me: Actor, topicId: string): Promise<TopicFacts> {
    await this.work.sql('select from rooms where id = (select room_id from topics where id = $1) for no key update', [topicId]);
    return this.visibleTo(me, topicId);
  }

  /** @returns the id; the room's topics count as its numbers, none is ever removed */
  async insert(room: RoomFacts, topic: { title: string | null; slug: string; authorId: string }, at: Date): Promise<string> {
    const [{ id }] = (await this.work.sql<{ id: string }>(
      `with room as (update rooms set topic_count = $2 where id = $1)
       insert into topics (room_id, number, slug, title, author_id, opened_at, last_post_at) values ($1, $2, $3, $4, $5, $6, $6) returning id`,
      [room.id, room.topicCount + 1, topic.slug, topic.title, topic.authorId, at],
    )) as [{ id: string }];
    return id;
  }

  async setTitle(topicId: string, title: string, slug: string) {
    await this.work.sql('update topics set title = $2, slug = $3 where id = $1', [topicId, title, slug]);
  }

  /** @returns the room's new number of resolved topics */
  async setSolution(topic: TopicFacts, postId: string | null, at: Date): Promise<number> {
    const change = Number(postId !== null) - Number(topic.resolvedPostId !== null);
    const [{ count }] = (await this.work.sql<{ count: number }>(
      `with topic as (update topics set resolved_post_id = $2, resolved_at = $3 where id = $1)
       update rooms set resolved_count = resolved_count + $4 where id = $5 returning resolved_count as count`,
      [topic.id, postId, postId && at, change, topic.room.id],
    )) as [{ count: number }];
    return count;
  }
}
