import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { canReadHistory } from '@querschnitt/shared/rooms/rooms.policy';
import { useFormat, useTexts } from '../../../platform/texts';
import { PlainButton } from '../../../ui/PlainButton';
import { PersonLink } from '../../../ui/PersonLink';
import { texts } from './texts';
import { useDesk } from './topic-context';

/** Who wrote it, where they work, when. */
export function PostHead({ post, own }: { post: Post; own: boolean }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { author } = post;
  return (
    <header>
      <h3 id={`n${post.position}`}>{author ? <PersonLink person={author}>{author.name}</PersonLink> : t.gone}</h3>
      {own && <span className="you">{t.you}</span>}
      {author?.institution && <span className="from">{author.institution}</span>}
      <Edited post={post} />
      <time dateTime={post.createdAt}>{format.time(post.createdAt)}</time>
    </header>
  );
}

function Edited({ post }: { post: Post }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { me, room, showHistory } = useDesk();
  if (!post.editedAt || post.deletedAt) return null;
  if (canReadHistory(me, room, post) !== true)
    return (
      <span className="from" title={t.editedAt(format.relative(post.editedAt))}>
        {t.edited}
      </span>
    );
  return (
    <PlainButton
      className="link from"
      aria-label={t.editedAt(format.relative(post.editedAt))}
      onClick={() => showHistory(post)}
    >
      {t.edited}
    </PlainButton>
  );
}
