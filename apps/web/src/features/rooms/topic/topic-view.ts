import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import type { QueryClient } from '@tanstack/react-query';
import { get } from '../../../platform/api';

/** A topic at a position. Never fetched again by itself: news and scrolling change it, and its run of posts is one's place. */
export const topicView = (slug: string, topic: string, at?: number) => ({
  ...get('GET /api/rooms/:slug/topics/:topic', { slug, topic, at }),
  staleTime: Infinity,
});

/** Changes the topic wherever it is held. */
export const changeTopicViews = (client: QueryClient, topicId: string, change: (view: TopicView) => TopicView) =>
  client.setQueriesData<TopicView>({ queryKey: ['GET /api/rooms/:slug/topics/:topic'] }, (view) =>
    view?.topic.id === topicId ? change(view) : undefined,
  );

/** Address of a post within its topic; it holds for ever, since neither slugs' numbers nor positions change. */
export const postAddress = (roomSlug: string, topicSlug: string, position: number, action?: typeof ANSWER) =>
  `/raeume/${roomSlug}/${topicSlug}?beitrag=${position}${action ? `&${action}` : ''}#b${position}`;

/** In the query of such an address: opens the field to answer the post. */
export const ANSWER = 'antworten';
