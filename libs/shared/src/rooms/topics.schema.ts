import { z } from 'zod';
import { PersonRef } from '../people/person-ref.js';
import { TITLE_LIMIT } from './limits.js';
import { Post } from './posts.schema.js';
import { Room } from './rooms.schema.js';
import { line } from '../kernel/line.js';
import { version } from '../kernel/version.js';

export const title = line(TITLE_LIMIT).min(3);

export const LastPost = z.object({
  id: z.uuid(),
  author: PersonRef.nullable(),
  excerpt: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type LastPost = z.infer<typeof LastPost>;

export const Topic = z
  .object({
    id: z.uuid(),
    roomId: z.uuid(),
    /** `12-tablets-ueber-nacht`; only the number counts, so old links live on when the title changes. */
    slug: z.string(),
    /** `null` until somebody gives one; show `opening` instead. */
    title: z.string().nullable(),
    /** Of the title. */
    version,
    /** Beginning of the first post. */
    opening: z.string(),
    author: PersonRef.nullable(),
    openedAt: z.iso.datetime(),
    postCount: z.int(),
    lastPost: LastPost.nullable(),
    /** The three who wrote last, latest first. */
    participants: z.array(PersonRef),
    participantCount: z.int(),
    resolvedPostId: z.uuid().nullable(),
    /** Whether its room is one of mine; only then is anything counted as new. */
    followed: z.boolean(),
    /** Last position I have read; 0 if none. */
    readPosition: z.int(),
    /** Posts by others after `readPosition`; 0 unless `followed`. */
    unread: z.int(),
  })
  .meta({ id: 'Topic' });
export type Topic = z.infer<typeof Topic>;

/** The post marked as the answer, shown on top of the topic. */
export const Solution = z.object({
  postId: z.uuid(),
  position: z.int(),
  author: PersonRef.nullable(),
  html: z.string(),
  helpful: z.int(),
  markedAt: z.iso.datetime(),
});
export type Solution = z.infer<typeof Solution>;

/** A topic as a page: `posts` is a run of consecutive positions. */
export const TopicView = z
  .object({ room: Room, topic: Topic, solution: Solution.nullable(), posts: z.array(Post) })
  .meta({ id: 'TopicView' });
export type TopicView = z.infer<typeof TopicView>;

export const Participant = z.object({ person: PersonRef, postCount: z.int() });
export type Participant = z.infer<typeof Participant>;

/** A topic together with the room it lies in, for lists across rooms. */
export const Conversation = Topic.extend({
  room: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  solutionExcerpt: z.string().nullable(),
  solutionAuthor: PersonRef.nullable(),
}).meta({ id: 'Conversation' });
export type Conversation = z.infer<typeof Conversation>;

/** How far I had read a topic, and how far it counts as read now. */
export const Moved = z.object({ topicId: z.uuid(), before: z.int().min(0), position: z.int().min(0) });
