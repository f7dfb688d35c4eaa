import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { version } from '../kernel/version.js';
import { Post, source } from './posts.schema.js';
import { Conversation, title, Topic, TopicView, Participant } from './topics.schema.js';

const one = z.object({ topicId: z.uuid() });
/** Far more posts than a topic has, far less than PostgreSQL's integers count. */
const position = z.coerce.number().int().min(0).max(1_000_000_000);

export const listTopics = route('GET /api/rooms/:slug/topics', {
  access: 'everyone',
  summary: 'Topics of a room, newest activity first',
  input: z.object({
    slug: z.string().max(100),
    filter: z.enum(['all', 'unread', 'open', 'resolved']).default('all'),
    cursor,
  }),
  output: page(Topic),
});
export const recentTopics = route('GET /api/topics', {
  access: 'everyone',
  summary: 'Topics from all rooms I may see: newest activity or newest solution first',
  input: z.object({
    filter: z.enum(['active', 'resolved']).default('active'),
    mine: z.enum(['true', 'false']).default('false'),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  output: z.object({ items: z.array(Conversation) }),
});
export const openTopic = route('POST /api/rooms/:roomId/topics', {
  access: 'member',
  summary: 'Open a topic with its first post; may be repeated with the same post id',
  input: z.object({ roomId: z.uuid(), title: title.nullable().default(null), postId: z.uuid(), source }),
  output: Topic,
  status: 201,
});
export const showTopic = route('GET /api/rooms/:slug/topics/:topic', {
  access: 'everyone',
  summary: 'A topic with posts around a position, else around the first unread one, else the latest',
  input: z.object({ slug: z.string().max(100), topic: z.string().max(200), at: position.optional() }),
  output: TopicView,
});
export const listPosts = route('GET /api/topics/:topicId/posts', {
  access: 'everyone',
  summary: 'Posts from one position to another, at most 50',
  input: one.extend({ from: position, to: position.optional() }),
  output: z.object({ items: z.array(Post) }),
});
export const renameTopic = route('PATCH /api/topics/:topicId', {
  access: 'member',
  summary: 'Give a title, or change the version of it that was read',
  input: one.extend({ title, version }),
  output: Topic,
});
export const removeTopic = route('DELETE /api/topics/:topicId', {
  access: 'member',
  summary: 'Remove a topic all of whose posts are deleted',
  input: one,
});
export const resolveTopic = route('PUT /api/topics/:topicId/solution', {
  access: 'member',
  summary: 'Mark a post as the answer',
  input: one.extend({ postId: z.uuid() }),
});
export const reopenTopic = route('DELETE /api/topics/:topicId/solution', {
  access: 'member',
  summary: 'Take the mark back',
  input: one,
});
export const readTopic = route('PUT /api/topics/:topicId/read', {
  access: 'member',
  effort: 'light',
  summary: 'I have read up to here; it never goes back',
  input: one.extend({ position }),
  output: z.object({ position: z.int(), unread: z.int(), roomUnread: z.int() }),
});
export const listParticipants = route('GET /api/topics/:topicId/writers', {
  access: 'everyone',
  summary: 'Who writes here, most posts first',
  input: one,
  output: z.object({ items: z.array(Participant) }),
});
