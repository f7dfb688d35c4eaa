import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get } from '../../../platform/api';
import { useRealtime } from '../../../platform/realtime';

export const eventNeed = (slug: string) => get('GET /api/events/:slug', { slug });

/** The event as it is now: seats, queues, dates and cancellations follow while the page is open. */
export function useEvent(slug: string): EventView {
  const realtime = useRealtime();
  const { data } = useSuspenseQuery(eventNeed(slug));
  useEffect(() => realtime.watch(data.id), [realtime, data.id]);
  return data;
}

/** Keeps the server's answer to a change, and has lists and month read again. */
export function useTakeOver() {
  const client = useQueryClient();
  return async (event: EventView) => {
    client.setQueryData(eventNeed(event.slug).queryKey, event);
    const reads = [
      'GET /api/events',
      'GET /api/events/facets',
      'GET /api/events/month',
      'GET /api/events/own',
      'GET /api/events/:slug/attendees',
      'GET /api/events/:slug/draft',
    ];
    await Promise.all(reads.map((on) => client.invalidateQueries({ queryKey: [on] })));
  };
}
