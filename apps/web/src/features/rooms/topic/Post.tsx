import type { Post as PostData } from '@querschnitt/shared/rooms/posts.schema';
import { canWrite } from '@querschnitt/shared/rooms/rooms.policy';
import { lazy, memo, Suspense, useState } from 'react';
import { loadPart } from '../../../platform/page/load-part';
import { useTexts, useFormat } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { cn } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { PlainButton } from '../../../ui/PlainButton';
import { Skeleton } from '../../../ui/Skeleton';
import { usePresent } from '../live/use-presence';
import styles from './topic.module.css';
import { LongProse } from './LongProse';
import { PostHead } from './PostHead';
import { PostTools } from './PostTools';
import { Quote } from './Quote';
import { Reactions } from './Reactions';
import { texts } from './texts';
import { Tombstone } from './Tombstone';
import { useDesk } from './topic-context';

const EditPost = lazy(() => loadPart(() => import('./EditPost')));

interface Props {
  post: PostData;
  continued: boolean;
  /** Posts in the topic, for who hears where they are. */
  total: number;
  linked: boolean;
  editing: boolean;
}

/** One post; its tools are drawn when somebody comes near. */
export const Post = memo(function Post({ post, continued, total, linked, editing }: Props) {
  const t = useTexts(texts);
  const format = useFormat();
  const { me, room, reply } = useDesk();
  const [near, setNear] = useState(false);
  const approach = () => setNear(true);
  const name = post.author?.name ?? t.gone;
  const own = post.author !== null && post.author.id === me.id;
  const named = continued
    ? { 'aria-label': t.continued(name, format.time(post.createdAt)) }
    : { 'aria-labelledby': `n${post.position}` };
  return (
    <article
      {...named}
      id={`b${post.position}`}
      className={cn('post row', own && 'own', continued && 'cont', linked && styles.linked)}
      data-position={post.position}
      aria-posinset={post.position}
      aria-setsize={total}
      tabIndex={0}
      onPointerEnter={approach}
      onFocus={approach}
    >
      {continued ? <time dateTime={post.createdAt}>{format.time(post.createdAt)}</time> : <Face post={post} />}
      <div className="post-main">
        {!continued && <PostHead post={post} own={own} />}
        {post.replyTo && !post.deletedAt && <Quote quote={post.replyTo} />}
        {post.deletedAt ? (
          <Tombstone post={post} own={own} />
        ) : editing ? (
          <Edit post={post} />
        ) : (
          <LongProse html={post.html} />
        )}
        {!post.deletedAt && post.reactions.length > 0 && <Reactions post={post} />}
        {!post.deletedAt && !editing && canWrite(me, room) === true && (
          <PlainButton className={styles.reply} onClick={() => reply(post)}>
            <Icon name="reply" size="s" />
            {t.reply}
          </PlainButton>
        )}
        {near && !post.deletedAt && !editing && <PostTools post={post} own={own} continued={continued} />}
      </div>
    </article>
  );
});

const Edit = ({ post }: { post: PostData }) => (
  <Suspense fallback={<Skeleton rows={1} />}>
    <EditPost post={post} />
  </Suspense>
);

function Face({ post }: { post: PostData }) {
  const { room } = useDesk();
  const present = usePresent(room.id);
  const here = present.some(({ id }) => id === post.author?.id);
  return <Avatar person={post.author ?? { name: '?' }} here={here} />;
}
