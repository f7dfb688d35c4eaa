import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { canRemoveTopic } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { topicRemoved } from './interventions.js';
import { Topics } from './topics.repository.js';

/** Takes away what is left of a topic whose posts were all deleted: its title and their places. */
@Injectable()
export class RemoveTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: Topics,
    private readonly rights: Rights,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, topicId: string) =>
    this.work.run(async () => {
      const topic = await this.topics.lock(me, topicId);
      await this.rights.authorize(
        me,
        canRemoveTopic(me, topic.room, topic, await this.topics.hasPosts(topicId)),
        topicRemoved(topic),
      );
      const { topicCount, lastPostAt } = await this.topics.remove(topic);
      await this.realtime.publish(topic.room.id, 'topic.removed', {
        topicId,
        topicCount,
        lastPostAt: lastPostAt?.toISOString() ?? null,
      });
    });
}
