import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { RemovalReason } from '@querschnitt/shared/rooms/removal';
import { canDeletePost, canRestorePost } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { TellConcerned } from '../../platform/audit/tell-concerned.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { postRestored, removalKey } from './interventions.js';
import { PostQuery } from './post.query.js';
import { type PostSnapshot, Posts } from './posts.repository.js';
import { ResolveTopic } from './resolve-topic.js';

/** Takes a post away but for its place, and gives it back to whoever thinks again. */
@Injectable()
export class DeletePost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly resolveTopic: ResolveTopic,
    private readonly rights: Rights,
    private readonly concerned: TellConcerned,
    private readonly query: PostQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, postId: string) =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      authorize(canDeletePost(me, post.topic.room, post));
      await this.mark(me, post);
    });

  /** Under the room's lock. @param removal where somebody else took it away */
  async mark(me: Member, post: PostSnapshot, removal?: { reason: RemovalReason; note: string }) {
    const at = this.clock.now();
    if (post.topic.resolvedPostId === post.id) await this.resolveTopic.mark(post.topic, null);
    await this.posts.setDeleted(post, me.id, at, removal);
    await this.realtime.publish(post.topic.room.id, 'post.deleted', {
      topicId: post.topic.id,
      postId: post.id,
      position: post.position,
      deletedAt: at.toISOString(),
      moderated: removal !== undefined,
    });
  }

  restore = (me: Member, postId: string): Promise<Post> =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      await this.rights.authorize(me, canRestorePost(me, post.topic.room, post, this.clock.now()), postRestored(post));
      await this.posts.setDeleted(post, null, null);
      await this.concerned.withdraw('rooms.post_removed', removalKey(post));
      const { html, excerpt, mentions } = post;
      await this.realtime.publish(post.topic.room.id, 'post.restored', {
        topicId: post.topic.id,
        postId,
        position: post.position,
        html,
        excerpt,
        mentions,
      });
      return this.query.one(me, postId);
    });
}
