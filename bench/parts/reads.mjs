/** Reading over HTTP as somebody signed in, beside a bare handler that runs the same statements and answers the same bytes. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BY_CHANCE, cookiesOf, rowsOf, TOPIC_READERS } from '../measure/people.mjs';
import { startProduct, startServer } from '../measure/processes.mjs';
import { record } from '../measure/recorder.mjs';
import { alternate, ratioOf } from '../measure/rounds.mjs';

const DIFFERENT = 60;
const CONNECTIONS = 8;

export const reads = {
  topic: {
    what: 'Opening a topic, its newest 50 posts',
    find: TOPIC_READERS,
    path: ({ room, topic }) => `/api/rooms/${room}/topics/${topic}`,
  },
  // Rooms that fill a page, in a small community as in a large one.
  topics: {
    what: "List of a room's topics",
    find: `select m.member_id, r.slug as room from rooms r join room_members m on m.room_id = r.id join members p on p.id = m.member_id and p.state = 'active'
            where r.topic_count between 31 and 400 order by hashtextextended(r.id::text || m.member_id, 7) limit $1`,
    path: ({ room }) => `/api/rooms/${room}/topics`,
  },
  recent: {
    what: 'Recent topics of all my rooms',
    find: `select id as member_id from members where state = 'active' order by ${BY_CHANCE('id')} limit $1`,
    path: () => '/api/topics',
  },
  rooms: {
    what: 'List of my rooms with unread counts',
    find: `select id as member_id from members where state = 'active' order by ${BY_CHANCE('id')} limit $1`,
    path: () => '/api/rooms?which=mine',
  },
};

/** The requests of one kind of reading, each by somebody else. */
export async function requestsFor(community, { find, path }, count = DIFFERENT) {
  const rows = await rowsOf(community, find, [count]);
  const cookies = await cookiesOf(
    community,
    rows.map(({ member_id }) => member_id),
  );
  return rows.map((row) => ({ path: path(row), headers: { cookie: cookies[row.member_id] } }));
}

export async function measureReads({ community, load, seconds, rounds, only = Object.keys(reads) }, tell) {
  for (const name of only) await measure(name, { community, load, seconds, rounds }, tell);
}

async function measure(name, { community, load, seconds, rounds }, tell) {
  const requests = await requestsFor(community, reads[name]);
  const recorded = await record(community, requests);
  const file = join(tmpdir(), `bench-limit-${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ url: community.url, recorded }));
  const [product, limit] = [await startProduct(community), await startServer('limit-server.mjs', { LIMIT_FILE: file })];
  try {
    await demandSameBytes(product.origin, limit.origin, requests);
    const ask = (origin, wanted) => (round) =>
      load.send({
        origin,
        requests: wanted,
        connections: CONNECTIONS,
        seconds: round ? seconds : 2,
        offset: round * 7,
      });
    const measured = await alternate(
      [
        { name: 'ours', server: product.pid, run: ask(product.origin, requests) },
        {
          name: 'limit',
          server: limit.pid,
          run: ask(
            limit.origin,
            requests.map((_, nth) => ({ path: `/${nth}` })),
          ),
        },
      ],
      { database: community.postgres.pid, load: load.pid, rounds },
    );
    const statements = recorded.reduce((sum, one) => sum + one.statements.length, 0) / recorded.length;
    const bytes = recorded.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / recorded.length;
    tell({
      row: name,
      what: reads[name].what,
      unit: '/s',
      ...measured,
      ratio: ratioOf(measured.ours, measured.limit),
      aim: 0.5,
      note: `${statements.toFixed(1)} statements, ${(bytes / 1000).toFixed(1)} kB each`,
    });
  } finally {
    await Promise.all([product.stop(), limit.stop()]);
    rmSync(file, { force: true });
  }
}

/** A limit that does less than the product would be none. */
async function demandSameBytes(ours, limit, requests) {
  for (const [nth, { path, headers }] of requests.entries()) {
    const [mine, bare] = await Promise.all(
      [fetch(ours + path, { headers }), fetch(`${limit}/${nth}`)].map(async (answer) => (await answer).text()),
    );
    if (mine !== bare) throw new Error(`${path} differs from its limit`);
  }
}
