import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api } from '../../../platform/api';
import { extendRun, nextPage, reachesEnd } from './run';
import { topicView } from './topic-view';

export type Direction = 'older' | 'newer';

/** Loads the neighbours of the run that is on the page. */
export function useRun(address: ReturnType<typeof topicView>) {
  const client = useQueryClient();
  const { queryKey } = address;
  const busy = useRef(false);
  const [failed, setFailed] = useState(false);

  const load = useCallback(
    async (towards: Direction) => {
      const held = () => client.getQueryData<TopicView>(queryKey);
      if (busy.current || !held()) return;
      busy.current = true;
      try {
        for (let tries = 0; tries < 3; tries++) {
          const view = held()!;
          const page = nextPage(view, towards);
          if (!page) break;
          const { items } = await api('GET /api/topics/:topicId/posts', { topicId: view.topic.id, ...page });
          // What happened meanwhile may be missing in these posts: read them again.
          if (held()?.room.seq !== view.room.seq && tries < 2) continue;
          client.setQueryData<TopicView>(queryKey, (now) => now && extendRun(now, items));
          break;
        }
        setFailed(false);
      } catch {
        setFailed(true);
      } finally {
        busy.current = false;
      }
    },
    [client, queryKey],
  );

  /** Puts the latest posts on the page, in place of what is there if that does not reach them. */
  const loadEnd = useCallback(async () => {
    const held = () => client.getQueryData<TopicView>(queryKey);
    for (let tries = 0; tries < 3; tries++) {
      const view = held();
      if (!view || reachesEnd(view)) return;
      const latest = await api('GET /api/rooms/:slug/topics/:topic', {
        slug: view.room.slug,
        topic: view.topic.slug,
        at: view.topic.postCount,
      });
      // What was told meanwhile may be missing in the answer: read it again.
      if (held()!.room.seq > latest.room.seq && tries < 2) continue;
      client.setQueryData<TopicView>(queryKey, latest);
      return;
    }
  }, [client, queryKey]);

  return { load, loadEnd, failed };
}
