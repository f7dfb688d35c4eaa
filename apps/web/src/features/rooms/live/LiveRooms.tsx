import { pages } from '../../../platform/api';
import { loadPart } from '../../../platform/page';
import { useRealtime } from '../../../platform/realtime';
import { useMe } from '../../../platform/session';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useRoomKeys } from './use-room-keys';
import { useFollowedRooms, useNews } from './use-news';

const KeysDialog = lazy(() => loadPart(() => import('./KeysDialog')));

/** Hears all my rooms wherever I am, so that every count and every open page follows; and listens to the keys that lead from one to the next. */
export function LiveRooms() {
  const realtime = useRealtime();
  const { me } = useMe();
  const { data } = useInfiniteQuery({ ...pages('GET /api/rooms', { which: 'mine' }), enabled: me.id !== null });
  const [helping, help] = useState(false);
  useNews(realtime, me.id);
  useRoomKeys(() => help(true));
  useFollowedRooms(realtime, data?.pages.flatMap(({ items }) => items) ?? []);
  if (!helping) return null;
  return (
    <Suspense>
      <KeysDialog onClose={() => help(false)} />
    </Suspense>
  );
}
