import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { mayDeletePost, mayRestorePost } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { PostQuery } from './post.query.js';
import { Posts } from './posts.repository.js';
import { ResolveTopic } from './resolve-topic.js';

/** Takes a post away but for its place, and gives it back to an author who thinks again. */
@Injectable()
export class DeletePost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly resolveTopic: ResolveTopic,
    private readonly query: PostQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, postId: string) =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      demand(mayDeletePost(me, post.topic.room, post));
      const at = this.clock.now();
      if (post.topic.resolvedPostId === postId) await this.resolveTopic.mark(post.topic, null);
      await this.posts.setDeleted(post, me.id, at);
      await this.realtime.tell(post.topic.room.id, 'post.deleted', { topicId: post.topic.id, postId, position: post.position, deletedAt: at.toISOString() });
    });

  restore = (me: Member, postId: string): Promise<Post> =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      demand(mayRestorePost(me, post.topic.room, post, this.clock.now()));
      await this.posts.setDeleted(post, null, null);
      const { html, excerpt, mentions } = post;
      await this.realtime.tell(post.topic.room.id, 'post.restored', { topicId: post.topic.id, postId, position: post.position, html, excerpt, mentions });
      return this.query.one(me, postId);
    });
}
