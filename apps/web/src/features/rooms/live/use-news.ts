import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Realtime, useRealtime } from '../../../platform/realtime';
import { applyEvent, keepUp } from './hold';
import { outbox } from '../topic/outbox';
import { extendRun } from '../topic/run';
import { changeTopicViews } from '../topic/topic-view';
import { type Listed, pagesOf } from './listed';
import { presenceBoard } from './presence';
import { applyReadMarks } from './read-mark';
import { rereadRoom } from './reread-room';

/** Lets what is heard change what is held. */
export function useNews(realtime: Realtime, me: string | null) {
  const client = useQueryClient();
  useEffect(() => keepUp(client, () => realtime.recent(), me), [client, realtime, me]);
  useEffect(() => {
    outbox.actAs(me);
    // The answer may come before the news; whichever is first puts the post on the page.
    return outbox.onSent((post) => changeTopicViews(client, post.topicId, (view) => extendRun(view, [post])));
  }, [client, me]);
  useEffect(
    () =>
      realtime.listen({
        told: (event) => {
          applyEvent(client, event, me);
          if (event.type === 'post.sent' && event.data.post.author) presenceBoard.rests(event.data.post.topicId, event.data.post.author.id);
        },
        reload: ({ roomId }) => void rereadRoom(client, roomId),
        closed: ({ roomId }) => void rereadRoom(client, roomId),
        present: ({ roomId, people }) => presenceBoard.present(roomId, people),
        presence: ({ roomId, person, here }) => presenceBoard.presence(roomId, person, here),
        typing: ({ topicId, person }) => presenceBoard.types(topicId, person),
        read: (marks) => applyReadMarks(client, marks),
        connected: () => void outbox.flush(),
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
    for (const id of now) if (!followed.current.has(id)) followed.current.set(id, realtime.follow(id, heldSeq(client, id)));
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

/** The smallest number among all that is held of a room: from there on everything has to be told. */
export function heldSeq(client: QueryClient, roomId: string): number {
  const seqs: number[] = [];
  const look = (room: Room) => room.id === roomId && seqs.push(room.seq);
  for (const [, room] of client.getQueriesData<Room>({ queryKey: ['GET /api/rooms/:slug'] })) if (room) look(room);
  for (const [, view] of client.getQueriesData<TopicView>({ queryKey: ['GET /api/rooms/:slug/topics/:topic'] })) if (view) look(view.room);
  for (const [, list] of client.getQueriesData<Listed<Room>>({ queryKey: ['GET /api/rooms'] })) if (list) pagesOf(list).forEach(({ items }) => items.forEach(look));
  return seqs.length ? Math.min(...seqs) : 0;
}
