import type { EventView } from '@querschnitt/shared/events/events.schema';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { Prose } from '../../../ui/Prose';
import { Skeleton } from '../../../ui/Skeleton';
import { texts } from './texts';

const SHOWN = 2;

/** The last posts of the event's topic, to read; answering happens there. */
export function LatestPosts({ topic, empty }: { topic: NonNullable<EventView['topic']>; empty: ReactNode }) {
  const t = useTexts(texts);
  const { data, isPending } = useQuery({
    ...get('GET /api/rooms/:slug/topics/:topic', { slug: topic.roomSlug, topic: topic.slug }),
    retry: false,
  });
  if (isPending) return <Skeleton rows={SHOWN} />;
  const posts = data?.posts.filter((post) => !post.deletedAt).slice(-SHOWN) ?? [];
  if (!data || posts.length === 0) return empty;
  return (
    <>
      <p className="small muted">{t.posts(data.topic.postCount)}</p>
      {posts.map((post) => (
        <Excerpt key={post.id} post={post} />
      ))}
    </>
  );
}

function Excerpt({ post }: { post: Post }) {
  const { relative } = useFormat();
  if (!post.author) return null;
  return (
    <article className="post row" aria-labelledby={`p-${post.id}`}>
      <Avatar person={post.author} />
      <div className="post-main">
        <header>
          <h3 id={`p-${post.id}`}>{post.author.name}</h3>
          {post.author.institution && <span className="from">{post.author.institution}</span>}
          <time dateTime={post.createdAt}>{relative(post.createdAt)}</time>
        </header>
        <Prose html={post.html} />
      </div>
    </article>
  );
}
