import pg from 'pg';
import { Chance } from './chance.mjs';
import { fillEvents } from './events.mjs';
import { finish } from './finish.mjs';
import { fillPeople } from './people.mjs';
import { fillPosts } from './posts.mjs';
import { planRooms, writeRooms } from './rooms.mjs';
import { poolOf, Texts } from './texts.mjs';

/**
 * Fills a migrated, empty database with a community. The same size, seed and day give the same rows.
 * @param {{ url: string, size: { posts: number, people: number, events: number }, seed: number, day: number, app: object, say?: (line: string) => void }} given
 * `day` is now, in milliseconds; `app` holds the application's own functions for texts and addresses
 */
export async function fill({ url, size, seed, day, app, say = () => undefined }) {
  const connect = () => connected(url);
  const client = await connect();
  const chance = new Chance(seed);
  const texts = new Texts(chance);
  const step = stepsOf(say);
  const members = await step('Personen', () => fillPeople(client, { chance, texts, app, size, day }));
  const rooms = planRooms({ chance, texts, app, size, day, members });
  const pool = await step('Texte', () => poolOf(texts, app, size.posts));
  const rows = await step('Beiträge', () => fillPosts(connect, { chance, texts, app, pool, rooms, day }));
  await step('Räume', () => writeRooms(client, rooms));
  await step('Veranstaltungen', () => fillEvents(client, { chance, texts, app, size, day, members }));
  await step('Lesestände', () => finish(client, { day, recountRooms: app.recountRooms }));
  await step('Statistik', () => client.query('vacuum analyze'));
  await client.end();
  return rows;
}

/** Rows come in any order and nothing is told of them: neither foreign keys nor triggers run. */
export async function connected(url) {
  const client = new pg.Client({ connectionString: url });
  // What failed says so itself; that the connection is gone afterwards is no news.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set session_replication_role = replica; set synchronous_commit = off');
  return client;
}

const stepsOf = (say) => async (name, action) => {
  const start = performance.now();
  const result = await action();
  say(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
};
