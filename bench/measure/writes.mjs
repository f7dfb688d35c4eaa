/**
 * The limit for writing, a process of its own: the statements with which the product wrote posts, in bare transactions.
 * Only what changes something and the lock are kept; ids are new each time, positions go on counting. Told over IPC like
 * the load, `{ url, recorded, seconds }`; each recorded post is repeated by an author of its own, on a connection of its own.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { revive } from './recorder.mjs';

const changes = /^\s*(insert|update|delete|with\b[^]*\b(insert|update)\b|select from rooms .*for no key update)/i;
const bounds = /^\s*(start transaction|begin|commit)/i;

process.on('message', async (order) => process.send(await run(order)));

async function run({ url, recorded, seconds }) {
  const authors = await Promise.all(recorded.map(async (one) => ({ ...one, client: await connected(url) })));
  for (const author of authors)
    author.position = (
      await author.client.query('select post_count from topics where id = $1', [author.topicId])
    ).rows[0].post_count;
  const state = { until: performance.now() + seconds * 1000, latencies: [] };
  const start = performance.now();
  await Promise.all(authors.map((author) => write(author, state)));
  await Promise.all(authors.map(({ client }) => client.end()));
  return { done: state.latencies.length, seconds: (performance.now() - start) / 1000, latencies: state.latencies };
}

async function connected(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function write(author, state) {
  const { client, statements, postId, wrote } = author;
  const kept = statements
    .filter(({ text }) => bounds.test(text) || changes.test(text))
    .map(({ text, values }) => ({ text, values: values.map(revive) }));
  while (performance.now() < state.until) {
    const [id, position, at] = [randomUUID(), ++author.position, new Date()];
    const start = performance.now();
    for (const { text, values } of kept) {
      const inserts = text.includes('insert into posts');
      await client.query(
        text,
        values.map((value, nth) =>
          value === postId
            ? id
            : inserts && nth === 2
              ? position
              : inserts && nth === wrote
                ? at
                : typeof value === 'string' && value.includes(postId)
                  ? value.replaceAll(postId, id)
                  : value,
        ),
      );
    }
    state.latencies.push(performance.now() - start);
  }
}
