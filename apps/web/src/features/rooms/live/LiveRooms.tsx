import { pages } from '../../../platform/api';
import { useRealtime } from '../../../platform/realtime';
import { useMe } from '../../../platform/session';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFollowedRooms, useNews } from './use-news';

/** Hears all my rooms wherever I am, so that every count and every open page follows. Draws nothing. */
export function LiveRooms() {
  const realtime = useRealtime();
  const { me } = useMe();
  const { data } = useInfiniteQuery({ ...pages('GET /api/rooms', { which: 'mine' }), enabled: me.id !== null });
  useNews(realtime, me.id);
  useFollowedRooms(realtime, data?.pages.flatMap(({ items }) => items) ?? []);
  return null;
}
