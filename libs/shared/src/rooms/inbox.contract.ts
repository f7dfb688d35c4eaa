import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { MOST_TAKEN_BACK } from './reading.js';
import { Post } from './posts.schema.js';
import { Conversation, Moved } from './topics.schema.js';

/** A post that mentions me or answers one of mine. */
const Addressed = z
  .object({
    post: Post,
    how: z.enum(['mention', 'reply']),
    topic: z.object({ id: z.uuid(), slug: z.string(), title: z.string().nullable(), opening: z.string() }),
    room: z.object({ slug: z.string(), name: z.string() }),
    unread: z.boolean(),
  })
  .meta({ id: 'Addressed' });
export type Addressed = z.infer<typeof Addressed>;

export const inbox = route('GET /api/inbox', {
  access: 'member',
  summary: 'Conversations of my rooms with something new, newest first',
  input: z.object({ cursor }),
  output: page(Conversation),
});
export const inboxCounts = route('GET /api/inbox/counts', {
  access: 'member',
  summary: 'How much is new: conversations, posts in them, posts to me',
  output: z.object({ conversations: z.int(), posts: z.int(), toMe: z.int() }),
});
export const addressedToMe = route('GET /api/inbox/addressed', {
  access: 'member',
  summary: 'Posts that mention or answer me, newest first',
  input: z.object({ unread: z.enum(['true', 'false']).default('false'), cursor }),
  output: page(Addressed),
});

export const readEverything = route('POST /api/inbox/read', {
  access: 'member',
  summary: 'Mark everything in my rooms as read; tells how far I had read before',
  output: z.object({ moved: z.array(Moved) }),
});
export const takeReadingBack = route('POST /api/inbox/unread', {
  access: 'member',
  summary: 'Take that back, except where I have read on since',
  input: z.object({ moved: z.array(Moved).max(MOST_TAKEN_BACK) }),
});
