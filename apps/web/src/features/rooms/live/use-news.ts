import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { untilTakenOver } from '../../../platform/page/until-taken-over';
import { type Realtime, useRealtime } from '../../../platform/realtime';
import { heldSeq } from './held';
import { applyEvent, keepUp } from './hold';
import { outbox } from '../topic/outbox';
import { extendRun } from '../topic/run';
import { changeTopicViews } from '../topic/topic-view';
import { presenceBoard } from './presence';
import { applyReadMarks } from './read-mark';
import { rereadRoom } from './reread-room';

/** Lets what is heard change what is held. */
export function useNews(realtime: Realtime, me: string | null) {
  const client = useQueryClient();
  useEffect(() => keepUp(client, me), [client, me]);
  useEffect(() => {
    // What waited from before may stand on the page as soon as it is sent: not while React still compares that with what the server drew.
    outbox.actAs(me, untilTakenOver());
    // The answer may come before the news; whichever is first puts the post on the page.
    return outbox.onSent((post) => changeTopicViews(client, post.topicId, (view) => extendRun(view, [post])));
  }, [client, me]);
  useEffect(
    () =>
      realtime.listen({
        told: (event) => {
          applyEvent(client, event, me);
          if (event.type === 'post.sent' && event.data.post.author)
            presenceBoard.rests(event.data.post.topicId, event.data.post.author.id);
        },
        reload: ({ roomId }) => void rereadRoom(client, roomId),
        closed: ({ roomId }) => void rereadRoom(client, roomId),
        present: ({ roomId, people }) => presenceBoard.present(roomId, people),
        presence: ({ roomId, here, gone }) => presenceBoard.presence(roomId, here, gone),
        typing: ({ topicId, person }) => presenceBoard.types(topicId, person),
        read: (marks) => applyReadMarks(client, marks),
        connected: () => void untilTakenOver().then(() => outbox.flush()),
      }),
    [client, realtime, me],
  );
}

/** Follows exactly these rooms. */
export function useFollowedRooms(realtime: Realtime, rooms: Room[]) {
  const client = useQueryClient();
  const followed = useRef(new Map<string, () => void>());
  const ids = rooms.map(({ id }) => id).join();
  useEffect(() => {
    const now = new Set(ids ? ids.split(',') : []);
    for (const id of now)
      if (!followed.current.has(id)) followed.current.set(id, realtime.follow(id, heldSeq(client, id)));
    for (const [id, stop] of followed.current)
      if (!now.has(id)) {
        stop();
        followed.current.delete(id);
      }
  }, [client, realtime, ids]);
  useEffect(() => {
    const all = followed.current;
    return () => {
      for (const stop of all.values()) stop();
      all.clear();
    };
  }, []);
}

/** Follows the room on screen, whether one is a member or not. */
export function useLiveRoom(roomId: string) {
  const client = useQueryClient();
  const realtime = useRealtime();
  useEffect(() => realtime.follow(roomId, heldSeq(client, roomId)), [client, realtime, roomId]);
  return realtime;
}
