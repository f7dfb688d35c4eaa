import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { applyReadMarks } from '../live/read-mark';
import type { Place } from './place';

const SETTLED_MS = 600;

/** Marks posts as read that were on the screen for a moment, while the page was in front. */
export function useReadMark({ room, topic }: TopicView, place: Place) {
  const client = useQueryClient();
  const { me } = useMe();
  const known = useRef(topic.readPosition);
  useEffect(() => {
    known.current = Math.max(known.current, topic.readPosition);
  }, [topic.readPosition]);

  useEffect(() => {
    if (me.id === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = async () => {
      const position = place.position;
      if (position <= known.current || document.hidden || !document.hasFocus()) return;
      const before = known.current;
      known.current = position;
      try {
        const { roomUnread, ...read } = await api('PUT /api/topics/:topicId/read', { topicId: topic.id, position });
        applyReadMarks(client, { roomId: room.id, roomUnread, topics: [{ topicId: topic.id, ...read }] });
      } catch {
        // Without a connection it is marked with the next post seen.
        known.current = before;
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void mark(), SETTLED_MS);
    };
    soon();
    const stop = place.subscribe(soon);
    addEventListener('focus', soon);
    document.addEventListener('visibilitychange', soon);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('focus', soon);
      document.removeEventListener('visibilitychange', soon);
    };
  }, [client, me.id, place, room.id, topic.id]);
}
