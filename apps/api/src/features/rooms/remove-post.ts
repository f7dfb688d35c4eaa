import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { removePost } from '@querschnitt/shared/rooms/posts.contract';
import { quotes } from '@querschnitt/shared/rooms/removal';
import { canRemovePost, canSeeRemoval } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { DeletePost } from './delete-post.js';
import { postRemoved } from './interventions.js';
import { PostQuery } from './post.query.js';
import { Posts } from './posts.repository.js';

/** Takes the post of another away, with a reason that its author is told once nobody can think again. */
@Injectable()
export class RemovePost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly posts: Posts,
    private readonly rights: Rights,
    private readonly deletePost: DeletePost,
    private readonly query: PostQuery,
  ) {}

  run = (me: Member, { postId, ...removal }: In<typeof removePost>) =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      await this.rights.authorize(me, canRemovePost(me, post.topic.room, post), postRemoved(post, removal));
      if (removal.reason === 'other' && !removal.note) fail('post.note_needed', { field: 'note' });
      if (quotes(removal.note, post.source)) fail('post.note_quotes', { field: 'note' });
      await this.deletePost.mark(me, post, removal);
    });

  async show(me: Member, postId: string) {
    const post = await this.posts.visibleTo(me, postId);
    authorize(canSeeRemoval(me, post.topic.room, post));
    return (await this.query.removal(postId)) ?? fail('not_found');
  }
}
