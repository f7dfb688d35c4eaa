import { z } from 'zod';
import { PersonRef } from '../people/person-ref.js';
import { POST_LIMIT } from './limits.js';
import { reactionKinds } from './reactions.js';
import { removalReasons } from './removal.js';

/** Markdown as written; the server renders and sanitises it. */
export const source = z.string().trim().min(1).max(POST_LIMIT);

export const Reaction = z.object({ kind: z.enum(reactionKinds), count: z.int(), mine: z.boolean() });
export type Reaction = z.infer<typeof Reaction>;

/** What a reply shows of the post it answers; the excerpt is `null` once that post was deleted. */
export const Quote = z.object({
  postId: z.uuid(),
  position: z.int(),
  authorId: z.uuid().nullable(),
  authorName: z.string().nullable(),
  excerpt: z.string().nullable(),
});
export type Quote = z.infer<typeof Quote>;

export const Post = z
  .object({
    /** Made by the client, so that sending may be repeated. */
    id: z.uuid(),
    topicId: z.uuid(),
    /** 1, 2, 3 … in the topic, without gaps; a deleted post keeps its place. */
    position: z.int(),
    author: PersonRef.nullable(),
    /** Sanitised; empty once deleted. */
    html: z.string(),
    /** Plain text, at most 160 characters. */
    excerpt: z.string(),
    replyTo: Quote.nullable(),
    /** Only kinds somebody chose, in the order of `reactionKinds`. */
    reactions: z.array(Reaction),
    /** Ids of the members named in it. */
    mentions: z.array(z.uuid()),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    deletedAt: z.iso.datetime().nullable(),
    /** Taken away by somebody else who looks after the room. */
    moderated: z.boolean(),
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof Post>;

/** Why a post was taken away, for its author and those who look after the room. */
export const Removal = z.object({ reason: z.enum(removalReasons), note: z.string(), by: PersonRef.nullable() });
export type Removal = z.infer<typeof Removal>;

/** An earlier wording, valid until `replacedAt`. */
export const PostVersion = z.object({ html: z.string(), writtenAt: z.iso.datetime(), replacedAt: z.iso.datetime() });
export type PostVersion = z.infer<typeof PostVersion>;
