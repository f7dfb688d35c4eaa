import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { mayTitle } from '@querschnitt/shared/rooms/rooms.policy';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { topicSlug } from './slug.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';

@Injectable()
export class TitleTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: Topics,
    private readonly query: TopicQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { topicId, title }: { topicId: string; title: string }) =>
    this.work.run(async () => {
      const topic = await this.topics.lock(me, topicId);
      demand(mayTitle(me, topic.room, topic));
      if (title !== topic.title) {
        const slug = topicSlug(topic.number, title);
        await this.topics.setTitle(topicId, title, slug);
        await this.realtime.tell(topic.room.id, 'topic.titled', { topicId, title, slug });
      }
      return this.query.one(me, topicId);
    });
}
