import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';

/** So many posts are kept on the page; beyond, the far end is let go and fetched again when one comes back. */
const RUN_LIMIT = 150;
const PAGE = 30;

export const firstOf = ({ posts }: TopicView) => posts[0]?.position ?? 0;
export const lastOf = ({ posts }: TopicView) => posts.at(-1)?.position ?? 0;
export const reachesStart = (view: TopicView) => firstOf(view) <= 1;
export const reachesEnd = (view: TopicView) => lastOf(view) >= view.topic.postCount;

/** Puts neighbouring posts on; what is already there stays, what does not connect is ignored. The far end is let go beyond the limit. */
export function extendRun(view: TopicView, posts: readonly Post[], limit = RUN_LIMIT): TopicView {
  const older = posts.filter(({ position }) => position < firstOf(view));
  const newer = posts.filter(({ position }) => position > lastOf(view));
  if (older.length > 0 && older.at(-1)!.position === firstOf(view) - 1)
    return { ...view, posts: [...older, ...view.posts].slice(0, limit) };
  if (newer.length > 0 && newer[0]!.position === lastOf(view) + 1)
    return { ...view, posts: [...view.posts, ...newer].slice(-limit) };
  return view;
}

/** The positions of the next page upwards or downwards; `undefined` at the end. */
export function nextPage(view: TopicView, towards: 'older' | 'newer') {
  if (towards === 'older')
    return reachesStart(view) ? undefined : { from: Math.max(1, firstOf(view) - PAGE), to: firstOf(view) - 1 };
  return reachesEnd(view)
    ? undefined
    : { from: lastOf(view) + 1, to: Math.min(view.topic.postCount, lastOf(view) + PAGE) };
}
