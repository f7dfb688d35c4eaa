import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { canResolveTopic } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { topicResolved } from './interventions.js';
import { PostQuery } from './post.query.js';
import { Posts } from './posts.repository.js';
import { type TopicSnapshot, Topics } from './topics.repository.js';

/** Marks the post that answered the question, or takes the mark back. */
@Injectable()
export class ResolveTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly rights: Rights,
    private readonly query: PostQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { topicId, postId }: { topicId: string; postId: string | null }) =>
    this.work.run(async () => {
      const topic = await this.topics.lock(me, topicId);
      await this.rights.authorize(
        me,
        canResolveTopic(me, topic.room, topic),
        postId === topic.resolvedPostId ? null : topicResolved(topic, postId),
      );
      if (postId) await this.mustBeIn(me, topic, postId);
      if (postId !== topic.resolvedPostId) await this.mark(topic, postId);
    });

  /** Under the room's lock. */
  async mark(topic: TopicSnapshot, postId: string | null) {
    const resolvedCount = await this.topics.setSolution(topic, postId, this.clock.now());
    const solution = postId ? await this.query.solution(topic.id) : null;
    await this.realtime.publish(topic.room.id, 'topic.resolved', { topicId: topic.id, solution, resolvedCount });
  }

  /** A post of another room must not be told apart from one that does not exist. */
  private async mustBeIn(me: Member, topic: TopicSnapshot, postId: string) {
    const sent = await this.posts.sent(postId);
    if (sent?.topicId !== topic.id) return fail('topic.solution_elsewhere', { field: 'postId' });
    const { deletedAt } = await this.posts.visibleTo(me, postId);
    if (deletedAt) fail('topic.solution_elsewhere', { field: 'postId' });
  }
}
