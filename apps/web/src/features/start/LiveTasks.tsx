import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../platform/api';
import { useRealtime } from '../../platform/realtime';
import { useLocation } from '../../platform/router';
import { tasks, useTasks } from './tasks';

/** Asks again when others did something with me; and tells that I have been where such news leads, so that it is none any more. */
export function LiveTasks() {
  const client = useQueryClient();
  const realtime = useRealtime();
  const [, area, slug] = useLocation().pathname.split('/');
  const waiting = useTasks();
  const room = area === 'raeume' ? waiting?.addedTo.find((one) => one.room.slug === slug)?.room.id : undefined;
  const event = area === 'termine' ? waiting?.movedUp.find((one) => one.event.slug === slug)?.event.slug : undefined;

  useEffect(() => {
    const again = () => void client.invalidateQueries({ queryKey: tasks.queryKey });
    return realtime.listen({ changed: (what) => void (what === 'event' || again()) });
  }, [client, realtime]);

  useEffect(() => {
    if (!room && !event) return;
    const see = async () => {
      if (document.hidden) return;
      if (room) await api('PUT /api/rooms/:roomId/visit', { roomId: room });
      if (event) await api('PUT /api/events/:slug/visit', { slug: event });
      await client.invalidateQueries({ queryKey: tasks.queryKey });
    };
    // Without a connection it stays news until the next visit.
    const turn = () => void see().catch(() => undefined);
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, [client, room, event]);

  return null;
}
