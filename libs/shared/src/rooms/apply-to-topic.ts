import type { Appliers } from './appliers.js';
import type { Topic } from './topics.schema.js';

/** An edit of the last or the first post also changes what the list shows of the topic. */
function reworded(
  topic: Topic,
  { postId, position }: { postId: string; position: number },
  excerpt: string | null,
): Topic {
  return {
    ...topic,
    opening: position === 1 ? (excerpt ?? '') : topic.opening,
    lastPost: topic.lastPost?.id === postId ? { ...topic.lastPost, excerpt } : topic.lastPost,
  };
}

export const onTopic: Appliers<Topic> = {
  // What was written before one joins is not news.
  'room.joined': (topic, { person }, me) =>
    person && person.id === me ? { ...topic, followed: true, readPosition: topic.postCount, unread: 0 } : topic,
  'room.left': (topic, { memberId }, me) =>
    memberId !== null && memberId === me ? { ...topic, followed: false, unread: 0 } : topic,
  'topic.titled': (topic, { title, slug, version }) => ({ ...topic, title, slug, version }),
  'topic.resolved': (topic, { solution }) => ({ ...topic, resolvedPostId: solution?.postId ?? null }),
  'post.sent': (topic, { post, participants, participantCount }, me) => {
    if (post.position <= topic.postCount) return topic;
    const own = post.author?.id === me;
    return {
      ...topic,
      opening: post.position === 1 ? post.excerpt : topic.opening,
      postCount: post.position,
      lastPost: { id: post.id, author: post.author, excerpt: post.excerpt, createdAt: post.createdAt },
      participants,
      participantCount,
      // Writing counts as reading only for who had read all before.
      readPosition: own && topic.readPosition === post.position - 1 ? post.position : topic.readPosition,
      unread: own || !topic.followed ? topic.unread : topic.unread + 1,
    };
  },
  'post.edited': (topic, post) => reworded(topic, post, post.excerpt),
  'post.deleted': (topic, post) => reworded(topic, post, null),
  'post.restored': (topic, post) => reworded(topic, post, post.excerpt),
};
