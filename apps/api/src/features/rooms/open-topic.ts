import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { canWrite } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { JoinRoom } from './join-room.js';
import { Rooms } from './rooms.repository.js';
import { topicSlug } from './slug.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';
import { WritePost } from './write-post.js';

interface NewTopic {
  roomId: string;
  title?: string | null;
  source: string;
  /** Of the first post; makes the call repeatable. */
  postId?: string;
}

/** Opens a topic with its first post. */
@Injectable()
export class OpenTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    private readonly joinRoom: JoinRoom,
    private readonly write: WritePost,
    private readonly query: TopicQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { roomId, title = null, source, postId = randomUUID() }: NewTopic): Promise<Topic> =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      authorize(canWrite(me, room));
      const sent = await this.write.sentBefore(me, null, { id: postId, source });
      if (sent) return this.query.one(me, sent.topicId);
      if (room.membership === 'none') await this.joinRoom.admit(room, me.id, 'member');
      const id = await this.topics.insert(
        room,
        { title, slug: topicSlug(room.lastTopic + 1, title), authorId: me.id },
        this.clock.now(),
      );
      await this.realtime.publish(roomId, 'topic.opened', {
        topic: await this.query.one(me, id),
        topicCount: room.topicCount + 1,
      });
      await this.write.run(me, await this.topics.visibleTo(me, id), { id: postId, source });
      return this.query.one(me, id);
    });
}
