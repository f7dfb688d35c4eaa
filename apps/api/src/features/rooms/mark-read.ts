import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { RoomQuery } from './room.query.js';
import { Rooms } from './rooms.repository.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';

/** Remembers how far somebody has read. Marks only move forward, whatever order requests arrive in. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    private readonly roomQuery: RoomQuery,
    private readonly topicQuery: TopicQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { topicId, position }: { topicId: string; position: number }) =>
    this.work.run(async () => {
      const topic = await this.topics.visibleTo(me, topicId);
      await this.upsert(me.id, 'select id, least(post_count, $3) from topics where id = $2', [topicId, position]);
      const { readPosition, unread } = await this.topicQuery.one(me, topicId);
      const roomUnread = await this.roomQuery.unread(me, topic.room.id);
      this.realtime.tellMember(me.id, 'read', { roomId: topic.room.id, topicId, position: readPosition, roomUnread });
      return { position: readPosition, unread, roomUnread };
    });

  room = (me: Member, roomId: string) =>
    this.work.run(async () => {
      await this.rooms.visibleTo(me, roomId);
      await this.allOf(me.id, roomId);
    });

  everything = (me: Member) =>
    this.upsert(me.id, 'select t.id, t.post_count from topics t join room_members m on m.room_id = t.room_id and m.member_id = $1 where t.post_count > 0', []);

  async allOf(memberId: string, roomId: string) {
    await this.upsert(memberId, 'select id, post_count from topics where room_id = $2 and post_count > 0', [roomId]);
  }

  private async upsert(memberId: string, positions: string, values: unknown[]) {
    await this.work.sql(
      `insert into read_marks as mark (member_id, topic_id, position) select $1, p.* from (${positions}) p
         on conflict (member_id, topic_id) do update set position = excluded.position where mark.position < excluded.position`,
      [memberId, ...values],
    );
  }
}
