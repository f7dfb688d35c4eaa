import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import { canReadHistory } from '@querschnitt/shared/rooms/rooms.policy';
import { Previews } from '../../platform/limits/previews.js';
import { authorize } from '../../platform/http/problem.js';
import { PostQuery } from './post.query.js';
import { PostText } from './post-text.js';
import { Posts } from './posts.repository.js';
import { Rooms } from './rooms.repository.js';
import { topicSlug } from './slug.js';

/** Where a post stands, how it read before, and how one would look. */
@Injectable()
export class PostPages {
  constructor(
    private readonly posts: Posts,
    private readonly rooms: Rooms,
    private readonly query: PostQuery,
    private readonly text: PostText,
    private readonly previews: Previews,
  ) {}

  async locate(me: Actor, postId: string) {
    const { topic, position } = await this.posts.visibleTo(me, postId);
    return { roomSlug: topic.room.slug, topicSlug: topicSlug(topic.number, topic.title), position };
  }

  async history(me: Member, postId: string) {
    const post = await this.posts.visibleTo(me, postId);
    authorize(canReadHistory(me, post.topic.room, post));
    return { items: await this.query.history(postId) };
  }

  async preview(me: Member, { roomId, source }: { roomId: string; source: string }) {
    const room = await this.rooms.visibleTo(me, roomId);
    const { html } = await this.previews.inTurn(me.id, () => this.text.render(source, room));
    return { html };
  }
}
