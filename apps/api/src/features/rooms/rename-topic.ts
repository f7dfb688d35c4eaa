import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { canRenameTopic } from '@querschnitt/shared/rooms/rooms.policy';
import type { renameTopic } from '@querschnitt/shared/rooms/topics.contract';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { topicTitled } from './interventions.js';
import { topicSlug } from './slug.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';

/** Gives a topic its title, unless somebody has given another since it was read. */
@Injectable()
export class RenameTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: Topics,
    private readonly rights: Rights,
    private readonly query: TopicQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { topicId, title, version }: In<typeof renameTopic>) =>
    this.work.run(async () => {
      const topic = await this.topics.lock(me, topicId);
      await this.rights.authorize(
        me,
        canRenameTopic(me, topic.room, topic),
        title === topic.title ? null : topicTitled(topic),
      );
      if (title !== topic.title) {
        if (topic.version !== version) fail('conflict.changed');
        const titled = { title, slug: topicSlug(topic.number, title), version: version + 1 };
        await this.topics.setTitle(topicId, titled);
        await this.realtime.publish(topic.room.id, 'topic.titled', { topicId, ...titled });
      }
      return this.query.one(me, topicId);
    });

  /** Of a topic that is named after something which has another name now, unless somebody has given it a title of its own. */
  follow = (topicId: string, before: string, title: string) =>
    this.work.run(async () => {
      const topic = title === before ? undefined : await this.topics.lockTitled(topicId, before);
      if (!topic) return;
      const titled = { title, slug: topicSlug(topic.number, title), version: topic.version + 1 };
      await this.topics.setTitle(topicId, titled);
      await this.realtime.publish(topic.roomId, 'topic.titled', { topicId, ...titled });
    });
}
