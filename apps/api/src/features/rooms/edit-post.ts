import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { editPost } from '@querschnitt/shared/rooms/posts.contract';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { canEditPost } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { PostQuery } from './post.query.js';
import { PostText } from './post-text.js';
import { Posts } from './posts.repository.js';

/** Changes the wording of a post, unless it has changed since it was read; the one before stays in its history. */
@Injectable()
export class EditPost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly text: PostText,
    private readonly query: PostQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { postId, source, version }: In<typeof editPost>): Promise<Post> =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      authorize(canEditPost(me, post.topic.room, post));
      if (source === post.source) return this.query.one(me, postId);
      if (post.version !== version) fail('conflict.changed');
      const text = await this.text.render(source, post.topic.room);
      const at = this.clock.now();
      await this.posts.reword(post, source, text, at);
      await this.posts.setAddressees(postId, text.mentions, null, me.id, at);
      await this.realtime.publish(post.topic.room.id, 'post.edited', {
        topicId: post.topic.id,
        postId,
        position: post.position,
        ...text,
        editedAt: at.toISOString(),
      });
      return this.query.one(me, postId);
    });

  /** The Markdown, for editing. */
  async source(me: Member, postId: string) {
    const post = await this.posts.visibleTo(me, postId);
    authorize(canEditPost(me, post.topic.room, post));
    return { source: post.source, version: post.version };
  }
}
