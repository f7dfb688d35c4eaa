import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { UNDO_MINUTES } from '@querschnitt/shared/rooms/rooms.policy';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../platform/texts';
import { PlainButton } from '../../../ui/PlainButton';
import { texts } from './texts';
import { useDesk } from './topic-context';

/** Where a post was; its author may bring it back for a while. */
export function Tombstone({ post, own }: { post: Post; own: boolean }) {
  const t = useTexts(texts);
  const { actions } = useDesk();
  const undoable = useUndoable(own ? post.deletedAt : null);
  return (
    <p className="muted">
      {t.deleted}{' '}
      {undoable && (
        <PlainButton className="link" onClick={() => void actions.restore(post)}>
          {t.restore}
        </PlainButton>
      )}
    </p>
  );
}

function useUndoable(deletedAt: string | null) {
  const [undoable, setUndoable] = useState(false);
  useEffect(() => {
    if (!deletedAt) return;
    const left = Date.parse(deletedAt) + UNDO_MINUTES * 60_000 - new Date().getTime();
    const begin = setTimeout(() => setUndoable(left > 0));
    const end = setTimeout(() => setUndoable(false), left);
    return () => {
      clearTimeout(begin);
      clearTimeout(end);
    };
  }, [deletedAt]);
  return undoable;
}
