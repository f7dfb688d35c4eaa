import type { Api } from '@querschnitt/shared/contract';
import type { RoomEvent } from '@querschnitt/shared/events';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { Query, QueryClient } from '@tanstack/react-query';
import { answers, askAgain, namesMe } from './answers';
import { COUNTS, countNews, isAwaited } from './count-news';
import { heldRooms, type Known, knownOf } from './held';

const QUIET_MS = 400;
/** Of the members of a room at most a hundred a second ask for the same. */
const APART_MS = 10;
const APART_MAX_MS = 20_000;

const asking = new WeakMap<QueryClient, Map<string, ReturnType<typeof setTimeout>>>();
/** What was told while an answer was under way: the answer may be older. */
const missed = new WeakMap<Query, RoomEvent[]>();

/** Everything a client holds, one event further. */
export function applyEvent(client: QueryClient, event: RoomEvent, me: string | null) {
  const known = knownOf(client, event);
  const within = spreadOver(client, event.roomId);
  const queries = client.getQueryCache().getAll();
  for (const query of queries)
    if (query.state.fetchStatus !== 'idle') missed.set(query, [...(missed.get(query) ?? []), event]);
  const unknown = queries.filter((query) => !follows(client, query, event, me, known));
  for (const { queryKey } of unknown) askSoon(client, queryKey, within);
  for (const on of askAgain[event.type] ?? []) askSoon(client, [on], within);
  if (concernsMyRooms(event, me)) askSoon(client, ['GET /api/rooms', { which: 'mine' }]);
  const counted = !unknown.some(isInbox) && countNews(client);
  if ((!counted && mayBeNews(event, known.room, me)) || mayBeToMe(client, event, me)) askSoon(client, COUNTS, within);
}

/** An answer that was on its way while news came in may be older than they are: they are applied once more. */
export function keepUp(client: QueryClient, me: string | null) {
  return client.getQueryCache().subscribe((change) => {
    if (change.type !== 'updated') return;
    const { query, action } = change;
    if (action.type === 'fetch') missed.delete(query);
    if (action.type !== 'success' || action.manual) return;
    const events = missed.get(query) ?? [];
    missed.delete(query);
    for (const event of events)
      if (!follows(client, query, event, me, knownOf(client, event)))
        askSoon(client, query.queryKey, spreadOver(client, event.roomId));
    if (events.length > 0 || isInbox(query)) countNews(client);
  });
}

/** @returns `false` where the answer cannot know what the event makes of it */
function follows(client: QueryClient, query: Query, event: RoomEvent, me: string | null, known: Known): boolean {
  const [on, input] = query.queryKey as [keyof Api, Record<string, unknown>];
  const change = answers[on];
  if (!change || query.state.data === undefined) return true;
  const before = query.state.data;
  const after = change(before, event, me, input, known);
  if (after !== undefined && after !== before) client.setQueryData(query.queryKey, after);
  return after !== undefined;
}

const isInbox = ({ queryKey }: Query) => queryKey[0] === 'GET /api/inbox';

const concernsMyRooms = (event: RoomEvent, me: string | null) =>
  me !== null &&
  ((event.type === 'room.joined' && event.data.person?.id === me) ||
    (event.type === 'room.left' && event.data.memberId === me));

const mayBeNews = (event: RoomEvent, room: Room | undefined, me: string | null) =>
  concernsMyRooms(event, me) ||
  (event.type === 'post.sent' && event.data.post.author?.id !== me && room?.membership !== 'none');

/** Whether the number of unread posts to me may have changed. */
const mayBeToMe = (client: QueryClient, { type, data }: RoomEvent, me: string | null) =>
  (type === 'post.sent' && namesMe(data.post, me)) ||
  (type === 'post.edited' && namesMe(data, me)) ||
  (me !== null && type === 'post.restored') ||
  (isAwaited(client) && (type === 'post.edited' || type === 'post.deleted' || type === 'topic.removed'));

/**
 * Asks for an answer again. Many events in a row cost one request.
 * @param within milliseconds over which the readers of one event are spread
 */
export function askSoon(client: QueryClient, queryKey: readonly unknown[], within = 0) {
  const waiting = asking.get(client) ?? new Map<string, ReturnType<typeof setTimeout>>();
  asking.set(client, waiting);
  const name = JSON.stringify(queryKey);
  if (waiting.has(name) && within > 0) return;
  clearTimeout(waiting.get(name));
  const ask = () => {
    waiting.delete(name);
    void client.invalidateQueries({ queryKey });
  };
  waiting.set(name, setTimeout(ask, QUIET_MS + Math.random() * within));
}

/** Milliseconds over which the members of a room are spread where each has to ask or to say something. */
export const spreadOver = (client: QueryClient, roomId: string) =>
  Math.min(APART_MAX_MS, APART_MS * (heldRooms(client, roomId)[0]?.memberCount ?? 0));
