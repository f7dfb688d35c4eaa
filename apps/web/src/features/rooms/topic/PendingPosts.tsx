import { useLocation } from '../../../platform/router';
import { useFormat, useTexts } from '../../../platform/texts';
import { useMe } from '../../../platform/session';
import { Avatar } from '../../../ui/Avatar';
import { Button, ButtonLink } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useOnline } from '../../../ui/OfflineBar';
import { outbox, type Unsent } from './outbox';
import styles from './topic.module.css';
import { texts } from './texts';

/** What I have written and the server has not acknowledged yet, as plain text at the end. */
export function PendingPosts({ posts, takeBack }: { posts: readonly Unsent[]; takeBack: (unsent: Unsent) => void }) {
  return posts.map((post) => <PendingPost key={post.id} post={post} takeBack={takeBack} />);
}

function PendingPost({ post, takeBack }: { post: Unsent; takeBack: (unsent: Unsent) => void }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { person } = useMe();
  const online = useOnline();
  const { pathname, search } = useLocation();
  if (!person) return null;
  return (
    <article
      className="post row own"
      aria-label={t.continued(person.name, format.time(post.writtenAt))}
      data-unsent={post.refusal ? 'refused' : 'waiting'}
    >
      <Avatar person={person} />
      <div className="post-main">
        <header>
          <h3>{person.name}</h3>
          <span className="you">{t.you}</span>
          <time dateTime={post.writtenAt}>{format.time(post.writtenAt)}</time>
        </header>
        <p className={styles.plain}>{post.source}</p>
        <p className={styles.fate} role="status">
          <Icon name={post.refusal ? 'warning' : online ? 'send' : 'offline'} size="s" />
          <span>{post.refusal ? t.refused(post.refusal.title) : online ? t.sending : t.waiting}</span>
        </p>
        {post.refusal && (
          <p className="acts">
            {post.refusal.code === 'auth.required' && (
              <ButtonLink main reloadDocument to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`}>
                {t.signInAndSend}
              </ButtonLink>
            )}
            <Button onClick={() => takeBack(post)}>{t.takeBack}</Button>
            <Button quiet onClick={() => outbox.drop(post.id)}>
              {t.discard}
            </Button>
          </p>
        )}
      </div>
    </article>
  );
}
