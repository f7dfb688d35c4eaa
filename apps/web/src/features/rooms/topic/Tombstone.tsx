import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { canSeeRemoval } from '@querschnitt/shared/rooms/rooms.policy';
import { lazy, Suspense } from 'react';
import { loadPart, useHydrated } from '../../../platform/page';
import { useTexts } from '../../../platform/texts';
import { PlainButton } from '../../../ui/PlainButton';
import { texts } from './texts';
import { useDesk } from './topic-context';
import { useUndoable } from './use-undoable';

const Removal = lazy(() => loadPart(() => import('./Removal')));

/** Where a post was; its author may bring it back for a while, unless somebody else took it away. */
export function Tombstone({ post, own }: { post: Post; own: boolean }) {
  const t = useTexts(texts);
  const { me, room, actions } = useDesk();
  const undoable = useUndoable(own && !post.moderated ? post.deletedAt : null);
  const hydrated = useHydrated();
  return (
    <p className="muted">
      {post.moderated ? t.moderated : t.deleted}{' '}
      {undoable && (
        <PlainButton className="link" onClick={() => void actions.restore(post)}>
          {t.restore}
        </PlainButton>
      )}
      {hydrated && post.moderated && canSeeRemoval(me, room, post) === true && (
        <Suspense>
          <Removal post={post} own={own} />
        </Suspense>
      )}
    </p>
  );
}
