import type { Changed } from '@querschnitt/shared/rooms/socket';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { outdate } from '../router';
import type { Realtime } from './realtime';

const event = 'GET /api/events/:slug';
const asked: Record<Changed, string[]> = {
  event: [event],
  events: [event, 'GET /api/events'],
  rooms: ['GET /api/rooms', 'GET /api/inbox'],
  requests: ['GET /api/requests'],
};

/** Many who look at the same thing hear of its change in the same moment, and ask one after the other. */
const SPREAD_MS = 1_500;

/** What this document began with. */
const ownScript = () => new URL(document.querySelector<HTMLScriptElement>('script[type="module"][src]')!.src).pathname;

/** Asks again for what has changed elsewhere, and after a pause for what may have changed meanwhile. */
export function useChanges(realtime: Realtime) {
  const client = useQueryClient();
  useEffect(() => {
    const again = (what: Changed) => {
      for (const on of asked[what]) void client.invalidateQueries({ queryKey: [on] });
    };
    let missed = false;
    return realtime.listen({
      changed: (what) =>
        void (what === 'event' ? setTimeout(() => again(what), Math.random() * SPREAD_MS) : again(what)),
      release: (scripts) => void (scripts.includes(ownScript()) || outdate()),
      connected: () => {
        if (missed) again('events');
        missed = true;
      },
    });
  }, [client, realtime]);
}
