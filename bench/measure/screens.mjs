/**
 * Readers with the client's own data layer, each with a room and a topic of it on screen. Told over IPC `{ origin, place, members }`
 * to open them, then `{ posts, quiet }` again and again; answers how long each post took until it stood in what a reader's page is drawn
 * from, and what they asked for until `quiet` milliseconds after the last.
 */
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from '../app.mjs';
import { now, PATIENCE, reader, stampOf } from './socket.mjs';

const web = await createServer({
  root: join(root, 'apps/web'),
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
});
const load = (path) => web.ssrLoadModule(path);
const [{ get, pages }, { createQueryClient }, { applyEvent, keepUp }, { InfiniteQueryObserver, QueryObserver }] =
  await Promise.all(
    [
      '/src/platform/api/index.ts',
      '/src/platform/api/query-client.ts',
      '/src/features/rooms/live/hold.ts',
      '@tanstack/react-query',
    ].map(load),
  );

let screens = [];
let asked = [];
let seen = [];

process.on('message', async (order) => process.send(order.posts ? await watching(order) : await opening(order)));
process.on('disconnect', () => process.exit());

async function opening({ origin, place, members }) {
  for (const { me, cookie } of members) screens.push(await screen(origin, place, me, cookie));
  asked = [];
  return { open: screens.length };
}

async function screen(origin, { slug, topic, topic_id, room_id }, me, cookie) {
  const client = createQueryClient(async ({ method, path }) => {
    asked.push(`${method} ${path}`);
    const answer = await fetch(origin + path, { method, headers: { cookie } });
    return { status: answer.status, body: await answer.json() };
  });
  keepUp(client, me);
  const { postCount } = (await client.fetchQuery(get('GET /api/rooms/:slug/topics/:topic', { slug, topic }))).topic;
  client.clear();
  const shown = get('GET /api/rooms/:slug/topics/:topic', { slug, topic, at: postCount });
  let last;
  const look = ({ data }) => {
    const stamp = stampOf(data?.posts.at(-1)?.html ?? '');
    if (stamp && stamp !== last) seen.push(now() - (last = stamp));
  };
  new QueryObserver(client, shown).subscribe(look);
  for (const reading of [
    get('GET /api/rooms/:slug', { slug }),
    get('GET /api/topics/:topicId/writers', { topicId: topic_id }),
    get('GET /api/inbox/counts', {}),
  ])
    new QueryObserver(client, reading).subscribe(() => undefined);
  for (const reading of [
    pages('GET /api/rooms', { which: 'mine' }),
    pages('GET /api/rooms/:slug/topics', { slug, filter: 'all' }),
    pages('GET /api/inbox', {}),
    pages('GET /api/inbox/addressed', { unread: 'true' }),
  ])
    new InfiniteQueryObserver(client, reading).subscribe(() => undefined);
  while (client.isFetching() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await reader(origin, cookie, { roomId: room_id, seq: client.getQueryData(shown.queryKey).room.seq }, (event) =>
    applyEvent(client, event, me),
  );
  return client;
}

/** @returns `{ latencies, asked, missing }`: milliseconds from the request that writes a post until it is on a screen; requests by their route */
async function watching({ posts, quiet }) {
  [seen, asked] = [[], []];
  const end = now() + PATIENCE + posts.seconds * 1000;
  while (seen.length < posts.count * screens.length && now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, quiet));
  return { latencies: seen, asked, missing: posts.count * screens.length - seen.length };
}
