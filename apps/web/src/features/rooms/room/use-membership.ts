import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { useQueryClient } from '@tanstack/react-query';
import { api, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { useNotice } from '../../../ui/notices';
import { rereadRoom } from '../live/reread-room';
import { takeReadingBack } from './take-reading-back';
import { texts } from './texts';

/** Joining, leaving and catching up with a room; refusals are said at the edge. */
export function useMembership({ id: roomId, name }: Room) {
  const client = useQueryClient();
  const notice = useNotice();
  const t = useTexts(texts);
  const attempt = async (action: () => Promise<unknown>, done?: string) => {
    try {
      await action();
      await rereadRoom(client, roomId);
      if (done) notice(done);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
      return false;
    }
  };
  return {
    join: () => attempt(() => api('POST /api/rooms/:roomId/join', { roomId }), t.joined(name)),
    leave: () => attempt(() => api('POST /api/rooms/:roomId/leave', { roomId }), t.left(name)),
    markRead: () =>
      attempt(async () => {
        const { moved } = await api('POST /api/rooms/:roomId/read', { roomId });
        notice(t.roomRead, { undo: () => void attempt(() => takeReadingBack(moved)) });
      }),
  };
}
