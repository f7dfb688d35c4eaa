import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';

export const eventNeed = (slug: string) => get('GET /api/events/:slug', { slug });

/** Looks again while I wait: a queue moves without my doing. */
const WHILE_WAITING_MS = 30_000;

export function useEvent(slug: string): EventView {
  return useSuspenseQuery({ ...eventNeed(slug), refetchInterval: ({ state }) => (state.data?.mine.some(({ state }) => state === 'waiting') ? WHILE_WAITING_MS : false) }).data;
}

/** Keeps the server's answer to a change, and has lists and month read again. */
export function useTakeOver() {
  const client = useQueryClient();
  return async (event: EventView) => {
    client.setQueryData(eventNeed(event.slug).queryKey, event);
    const reads = ['GET /api/events', 'GET /api/events/facets', 'GET /api/events/month', 'GET /api/events/:slug/attendees', 'GET /api/events/:slug/draft'];
    await Promise.all(reads.map((on) => client.invalidateQueries({ queryKey: [on] })));
  };
}
