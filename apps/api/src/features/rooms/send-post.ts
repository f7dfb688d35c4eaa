import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { canWrite } from '@querschnitt/shared/rooms/rooms.policy';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize } from '../../platform/http/problem.js';
import { JoinRoom } from './join-room.js';
import { Topics } from './topics.repository.js';
import { type NewPost, WritePost } from './write-post.js';

/** Sends a post. The client makes its id, so that sending again after a lost answer makes no second one. */
@Injectable()
export class SendPost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: Topics,
    private readonly joinRoom: JoinRoom,
    private readonly write: WritePost,
  ) {}

  run = (me: Member, { topicId, ...given }: NewPost & { topicId: string }): Promise<Post> =>
    this.work.run(async () => {
      const topic = await this.topics.lock(me, topicId);
      authorize(canWrite(me, topic.room));
      const joins = topic.room.membership === 'none' && !(await this.write.sentBefore(me, topicId, given));
      if (joins) await this.joinRoom.admit(topic.room, me.id, 'member');
      return this.write.run(me, topic, given);
    });
}
