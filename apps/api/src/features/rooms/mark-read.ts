import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { takeReadingBack } from '@querschnitt/shared/rooms/inbox.contract';
import type { ReadMarks } from '@querschnitt/shared/rooms/socket';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { Rooms } from './rooms.repository.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';

/** Remembers how far somebody has read. Marks only move forward, whatever order requests arrive in, but for what was marked as read by mistake. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    private readonly query: TopicQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { topicId, position }: { topicId: string; position: number }) =>
    this.work.run(async () => {
      const topic = await this.topics.visibleTo(me, topicId);
      await this.move(me.id, 'select id, least(post_count, $3) from topics where id = $2', [topicId, position]);
      const now = await this.query.progress(me, topicId);
      this.realtime.notifyMember(me.id, 'read', {
        roomId: topic.room.id,
        roomUnread: now.roomUnread,
        topics: [{ topicId, position: now.position }],
      });
      return now;
    });

  room = (me: Member, roomId: string) =>
    this.work.run(async () => {
      await this.rooms.visibleTo(me, roomId);
      return this.moveAll(me, ALL_OF_ROOM, [roomId]);
    });

  everything = (me: Member) => this.work.run(() => this.moveAll(me, ALL_OF_MINE, []));

  private async moveAll(me: Member, positions: string, values: unknown[]) {
    const moved = await this.move(me.id, positions, values);
    await this.tell(me, moved);
    return { moved: moved.flatMap(({ steps }) => steps) };
  }

  /** The one way back. A mark that has moved on since stays, for what it passed was read. */
  takeBack = (me: Member, { moved }: In<typeof takeReadingBack>) =>
    this.work.run(async () => {
      await this.work.sql(
        `with held as (select topic_id from read_marks where member_id = $1 and topic_id = any($2) order by topic_id for update),
         back as (
           update read_marks mark set position = step.before from unnest($2::uuid[], $3::int[], $4::int[]) as step(topic_id, before, position), (select count(*) from held) first
            where mark.member_id = $1 and mark.topic_id = step.topic_id and mark.position = step.position and step.before < step.position
            returning mark.topic_id, step.before, step.position as now),
         ${PASSED('back')}
         update room_members m set seen = seen - passed.posts from passed where m.room_id = passed.room_id and m.member_id = $1`,
        [
          me.id,
          moved.map(({ topicId }) => topicId),
          moved.map(({ before }) => before),
          moved.map(({ position }) => position),
        ],
      );
      this.realtime.notifyChanged([me.id], 'rooms');
    });

  /** One message per room. What is left there is read after moving, so that mark and count are of one moment. */
  private async tell(me: Member, moved: Moved[]) {
    const left = await this.query.unreadIn(
      me,
      moved.map(({ roomId }) => roomId),
    );
    for (const { roomId, topics } of moved)
      this.realtime.notifyMember(me.id, 'read', { roomId, roomUnread: left.get(roomId) ?? 0, topics });
  }

  /** For somebody who has just come in, and has seen all there is by being counted so. */
  async newcomer(memberId: string, roomId: string) {
    await this.work.sql(
      `insert into read_marks as mark (member_id, topic_id, position) select $1, a.* from (${ALL_OF_ROOM}) a(topic_id, position) order by topic_id ${FORWARD}`,
      [memberId, roomId],
    );
  }

  /** Moves marks and, by what they passed, the number of posts seen: in one statement, so that both are of the same moment. Marks come in one order, or two tabs would wait for each other. */
  private move(memberId: string, positions: string, values: unknown[]) {
    return this.work.sql<Moved>(
      `with moved as (
         insert into read_marks as mark (member_id, topic_id, position) select $1, p.* from (${positions}) p(topic_id, position) order by topic_id ${FORWARD}
         returning topic_id, coalesce(old.position, 0) as before, new.position as now),
       ${PASSED('moved')},
       seen as (update room_members m set seen = seen + passed.posts from passed where m.room_id = passed.room_id and m.member_id = $1)
       select t.room_id as "roomId", jsonb_agg(jsonb_build_object('topicId', t.id, 'position', now)) as topics,
              jsonb_agg(jsonb_build_object('topicId', t.id, 'before', before, 'position', now)) as steps from moved join topics t on t.id = moved.topic_id group by t.room_id`,
      [memberId, ...values],
    );
  }
}

interface Moved extends Pick<ReadMarks, 'roomId' | 'topics'> {
  steps: In<typeof takeReadingBack>['moved'];
}

/** How many posts of others lie between two positions, by room. */
const PASSED = (marks: string) => `passed as (
         select t.room_id, sum(now - before - (select count(*) from posts u where u.author_id = $1 and u.topic_id = t.id and u.position > before and u.position <= now)) as posts
           from ${marks} join topics t on t.id = ${marks}.topic_id group by t.room_id)`;

const ALL_OF_MINE =
  'select t.id, t.post_count from topics t join room_members m on m.room_id = t.room_id and m.member_id = $1 where t.post_count > 0';
const ALL_OF_ROOM = 'select id, post_count from topics where room_id = $2 and post_count > 0';
const FORWARD =
  'on conflict (member_id, topic_id) do update set position = excluded.position where mark.position < excluded.position';
