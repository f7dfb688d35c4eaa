import { UNDO_MINUTES } from '@querschnitt/shared/rooms/rooms.policy';
import { useEffect, useState } from 'react';

/** Whether a deletion may still be undone; `null` where it is not for the reader to undo. */
export function useUndoable(deletedAt: string | null) {
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
