import type { Appliers } from './appliers.js';
import type { Post } from './posts.schema.js';
import { type ReactionKind, reactionKinds } from './reactions.js';
import type { TopicView } from './topics.schema.js';

const inPost = (view: TopicView, postId: string, change: (post: Post) => Post): TopicView => ({
  ...view,
  posts: view.posts.map((post) => (post.id === postId ? change(post) : post)),
});

/** Replies show the beginning of what they answer, as it reads now. */
const quoted = (view: TopicView, postId: string, excerpt: string | null): TopicView => ({
  ...view,
  posts: view.posts.map((post) =>
    post.replyTo?.postId === postId ? { ...post, replyTo: { ...post.replyTo, excerpt } } : post,
  ),
});

const inSolution = (view: TopicView, postId: string, change: { html?: string; helpful?: number }): TopicView =>
  view.solution?.postId === postId ? { ...view, solution: { ...view.solution, ...change } } : view;

function recount(post: Post, kind: ReactionKind, count: number, mine: boolean | undefined): Post {
  const before = post.reactions.find((reaction) => reaction.kind === kind);
  const others = post.reactions.filter((reaction) => reaction.kind !== kind);
  const reactions = count ? [...others, { kind, count, mine: mine ?? before?.mine ?? false }] : others;
  return {
    ...post,
    reactions: reactions.sort((a, b) => reactionKinds.indexOf(a.kind) - reactionKinds.indexOf(b.kind)),
  };
}

/** Changes of the answer and the posts; those of `topic` are made by its own appliers. */
export const onTopicView: Appliers<TopicView> = {
  'topic.resolved': (view, { solution }) => ({ ...view, solution }),
  // A post is appended only where the run reaches up to it; otherwise it is fetched when one scrolls there.
  'post.sent': (view, { post }) =>
    (view.posts.at(-1)?.position ?? 0) === post.position - 1 ? { ...view, posts: [...view.posts, post] } : view,
  'post.edited': (view, { postId, html, excerpt, mentions, editedAt }) =>
    inSolution(
      quoted(
        inPost(view, postId, (post) => ({ ...post, html, excerpt, mentions, editedAt })),
        postId,
        excerpt,
      ),
      postId,
      { html },
    ),
  'post.deleted': (view, { postId, deletedAt, moderated = false }) =>
    quoted(
      inPost(view, postId, (post) => ({ ...post, html: '', excerpt: '', mentions: [], deletedAt, moderated })),
      postId,
      null,
    ),
  'post.restored': (view, { postId, html, excerpt, mentions }) =>
    quoted(
      inPost(view, postId, (post) => ({ ...post, html, excerpt, mentions, deletedAt: null, moderated: false })),
      postId,
      excerpt,
    ),
  'post.reacted': (view, { postId, kind, count, memberId, chosen }, me) =>
    inSolution(
      inPost(view, postId, (post) =>
        recount(post, kind, count, memberId !== null && memberId === me ? chosen : undefined),
      ),
      postId,
      kind === 'helpful' ? { helpful: count } : {},
    ),
};
