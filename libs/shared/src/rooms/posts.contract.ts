import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { line } from '../kernel/line.js';
import { version } from '../kernel/version.js';
import { Post, PostVersion, Removal, source } from './posts.schema.js';
import { reactionKinds } from './reactions.js';
import { removalReasons } from './removal.js';

const one = z.object({ postId: z.uuid() });
const reaction = one.extend({ kind: z.enum(reactionKinds) });

export const sendPost = route('POST /api/topics/:topicId/posts', {
  access: 'member',
  summary: 'Send a post; may be repeated with the same id',
  input: z.object({ topicId: z.uuid(), id: z.uuid(), source, replyTo: z.uuid().nullable().default(null) }),
  output: Post,
  status: 201,
});
export const editPost = route('PATCH /api/posts/:postId', {
  access: 'member',
  summary: 'Change the version of the text that was read; the earlier wording is kept',
  input: one.extend({ source, version }),
  output: Post,
});
export const deletePost = route('DELETE /api/posts/:postId', {
  access: 'member',
  summary: 'Delete my post; its place stays',
  input: one,
});
export const removePost = route('POST /api/posts/:postId/removal', {
  access: 'member',
  summary: 'Take the post of another away with a reason, which its author is told; for those who look after the room',
  input: one.extend({ reason: z.enum(removalReasons), note: line(300).default('') }),
});
export const showRemoval = route('GET /api/posts/:postId/removal', {
  access: 'member',
  summary: 'Why a post was taken away; for its author and those who look after the room',
  input: one,
  output: Removal,
});
export const restorePost = route('POST /api/posts/:postId/restore', {
  access: 'member',
  summary: 'Undo my deletion',
  input: one,
  output: Post,
});
export const postSource = route('GET /api/posts/:postId/source', {
  access: 'member',
  summary: 'The Markdown of my own post',
  input: one,
  output: z.object({ source: z.string(), version }),
});
export const postHistory = route('GET /api/posts/:postId/history', {
  access: 'member',
  summary: 'Earlier wordings, newest first, for members of the room',
  input: one,
  output: z.object({ items: z.array(PostVersion) }),
});
export const reactToPost = route('PUT /api/posts/:postId/reactions/:kind', {
  access: 'member',
  summary: 'Add my reaction',
  input: reaction,
});
export const takeReactionBack = route('DELETE /api/posts/:postId/reactions/:kind', {
  access: 'member',
  summary: 'Take my reaction back',
  input: reaction,
});
export const locatePost = route('GET /api/posts/:postId', {
  access: 'everyone',
  summary: 'Where a post stands, for its permanent address',
  input: one,
  output: z.object({ roomSlug: z.string(), topicSlug: z.string(), position: z.int() }),
});
export const previewPost = route('POST /api/rooms/:roomId/preview', {
  access: 'member',
  summary: 'How Markdown will look',
  input: z.object({ roomId: z.uuid(), source: source.or(z.literal('')) }),
  output: z.object({ html: z.string() }),
  effort: 'heavy',
});
