import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Topic, TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { PostQuery } from './post.query.js';
import { RoomQuery } from './room.query.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';

const WINDOW = 50;
/** So many posts stay in sight before the one at which reading opens. */
const BEFORE = 15;

/** A topic as a page, opened where reading goes on. */
@Injectable()
export class TopicViewQuery {
  constructor(
    private readonly rooms: RoomQuery,
    private readonly topics: TopicQuery,
    private readonly posts: PostQuery,
    private readonly access: Topics,
  ) {}

  async run(
    me: Actor,
    { slug, topic: topicSlug, at }: { slug: string; topic: string; at?: number | undefined },
  ): Promise<TopicView> {
    // The room's number is read first: what follows may be newer, and its events then change nothing.
    const { owners: _, ...room } = await this.rooms.bySlug(me, slug);
    const topic = await this.topics.bySlug(me, slug, topicSlug);
    const from = start(topic, at);
    const [posts, solution] = await Promise.all([
      this.posts.run(me, topic.id, from, from + WINDOW - 1),
      topic.resolvedPostId ? this.posts.solution(topic.id) : null,
    ]);
    return { room, topic, solution, posts };
  }

  async postsBetween(
    me: Actor,
    { topicId, from, to = from + WINDOW - 1 }: { topicId: string; from: number; to?: number | undefined },
  ) {
    await this.access.visibleTo(me, topicId);
    return { items: await this.posts.run(me, topicId, from, Math.min(to, from + WINDOW - 1)) };
  }
}

/** Around the position asked for; else around the first unread post; else from the beginning for newcomers, the latest for others. */
function start({ postCount, readPosition }: Topic, at: number | undefined) {
  const latest = Math.max(1, postCount - WINDOW + 1);
  const around = (position: number) => Math.max(1, Math.min(position - BEFORE, latest));
  if (at !== undefined) return around(at);
  return readPosition < postCount ? around(readPosition + 1) : latest;
}
