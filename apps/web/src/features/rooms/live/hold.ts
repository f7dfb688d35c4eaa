import type { Api } from '@querschnitt/shared/contract';
import type { RoomEvent } from '@querschnitt/shared/events';
import type { Query, QueryClient } from '@tanstack/react-query';
import { answers, askAgain } from './answers';

const QUIET_MS = 400;
const pending = new WeakMap<QueryClient, Map<string, readonly unknown[]>>();

/** Everything a client holds, one event further. */
export function applyEvent(client: QueryClient, event: RoomEvent, me: string | null) {
  for (const query of client.getQueryCache().getAll()) applyToQuery(client, query, event, me);
  for (const on of askAgain[event.type] ?? []) refetchSoon(client, [on]);
  if (concernsMyRooms(event, me)) refetchSoon(client, ['GET /api/rooms', { which: 'mine' }]);
}

/** An answer that was on its way while news came in may be older than they are: they are applied once more. */
export function keepUp(client: QueryClient, recent: () => RoomEvent[], me: string | null) {
  return client.getQueryCache().subscribe((change) => {
    if (change.type !== 'updated' || change.action.type !== 'success' || change.action.manual) return;
    for (const event of recent()) applyToQuery(client, change.query, event, me);
  });
}

function applyToQuery(client: QueryClient, query: Query, event: RoomEvent, me: string | null) {
  const [on, input] = query.queryKey as [keyof Api, Record<string, unknown>];
  const change = answers[on];
  if (!change || query.state.data === undefined) return;
  const before = query.state.data;
  const after = change(before, event, me, input);
  if (after === undefined) refetchSoon(client, query.queryKey);
  else if (after !== before) client.setQueryData(query.queryKey, after);
}

/** Many events in a row cost one request. */
export function refetchSoon(client: QueryClient, queryKey: readonly unknown[]) {
  const waiting = pending.get(client) ?? new Map<string, readonly unknown[]>();
  pending.set(client, waiting);
  if (waiting.size === 0)
    setTimeout(() => {
      const keys = [...waiting.values()];
      waiting.clear();
      for (const key of keys) void client.invalidateQueries({ queryKey: key });
    }, QUIET_MS);
  waiting.set(JSON.stringify(queryKey), queryKey);
}

const concernsMyRooms = (event: RoomEvent, me: string | null) => (event.type === 'room.joined' && event.data.person.id === me) || (event.type === 'room.left' && event.data.memberId === me);
