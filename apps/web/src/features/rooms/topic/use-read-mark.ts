import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { spreadOver } from '../live/hold';
import { applyReadMarks } from '../live/read-mark';
import type { Place } from './place';

const SETTLED_MS = 600;
const OWN_MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Marks posts as read that were on the screen for a moment, while the page was in front. At once where one has come to
 * them; where they come to everybody who has the topic open, each tells it in their own time, or on leaving.
 */
export function useReadMark({ room, topic }: TopicView, place: Place) {
  const client = useQueryClient();
  const { me } = useMe();
  const known = useRef(topic.readPosition);
  useEffect(() => {
    known.current = Math.max(known.current, topic.readPosition);
  }, [topic.readPosition]);

  useEffect(() => {
    if (me.id === null) return;
    let settling: ReturnType<typeof setTimeout> | undefined;
    let telling: ReturnType<typeof setTimeout> | undefined;
    let seen = known.current;
    let moved = true;
    const tell = async () => {
      telling = void clearTimeout(telling);
      if (seen <= known.current) return;
      const before = known.current;
      const position = (known.current = seen);
      moved = false;
      try {
        const { roomUnread, ...read } = await api('PUT /api/topics/:topicId/read', { topicId: topic.id, position });
        applyReadMarks(client, { roomId: room.id, roomUnread, topics: [{ topicId: topic.id, ...read }] });
      } catch {
        // Without a connection it is marked with the next post seen.
        known.current = before;
      }
    };
    const see = () => {
      if (place.position <= known.current || place.carried || document.hidden || !document.hasFocus()) return;
      seen = Math.max(seen, place.position);
      if (moved) void tell();
      else telling ??= setTimeout(() => void tell(), Math.random() * spreadOver(client, room.id));
    };
    const soon = () => {
      clearTimeout(settling);
      settling = setTimeout(see, SETTLED_MS);
    };
    const turn = () => (document.hidden ? void tell() : soon());
    soon();
    const stop = place.subscribe(soon);
    const move = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.dock')) return;
      place.carried = false;
      moved = true;
    };
    for (const type of OWN_MOVES) addEventListener(type, move, { passive: true });
    addEventListener('focus', soon);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearTimeout(settling);
      void tell();
      stop();
      for (const type of OWN_MOVES) removeEventListener(type, move);
      removeEventListener('focus', soon);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [client, me.id, place, room.id, topic.id]);
}
