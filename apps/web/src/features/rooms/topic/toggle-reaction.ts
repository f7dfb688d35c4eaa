import { type ReactionKind, reactionKinds } from '@querschnitt/shared/rooms/reactions';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';

/** My reaction set or taken back, until the news bring the true count. */
export const toggleReaction = (view: TopicView, postId: string, kind: ReactionKind): TopicView => ({
  ...view,
  posts: view.posts.map((post) => {
    if (post.id !== postId) return post;
    const { count, mine } = post.reactions.find((reaction) => reaction.kind === kind) ?? { count: 0, mine: false };
    const toggled = { kind, count: count + (mine ? -1 : 1), mine: !mine };
    const reactions = [...post.reactions.filter((reaction) => reaction.kind !== kind), toggled].filter(
      ({ count }) => count > 0,
    );
    return {
      ...post,
      reactions: reactions.sort((a, b) => reactionKinds.indexOf(a.kind) - reactionKinds.indexOf(b.kind)),
    };
  }),
});
