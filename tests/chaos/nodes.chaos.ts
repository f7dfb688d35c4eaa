import { randomUUID } from 'node:crypto';
import { pause } from '../support/chance.js';
import { Ear, until } from '../support/ear.js';
import { freePort } from '../support/free-port.js';
import { ask, demand } from './support/ask.js';
import { faultsIn } from './support/evidence.js';
import { places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';
import { cannotHavePrograms } from '../../tools/system-programs.mjs';

const PATIENCE = 120_000;
const READERS = sized(50, 6);
const POSTS = sized(1_000, 60);
const BROKER_AWAY_MS = sized(30_000, 4_000);

test.skip(cannotHavePrograms() !== undefined, cannotHavePrograms());

test('readers of one node hear and see those of the other', async ({ house, nodes }) => {
  const [mia, jonas] = await house.database.people(2);
  const [room] = await places(nodes.origin, mia!, 1);
  await demand(nodes.origin, jonas!, 'POST /api/rooms/:roomId/join', { roomId: room!.roomId });
  const here = await Ear.open(nodes.originOf(0), { cookie: mia!.cookie });
  const there = await Ear.open(nodes.originOf(1), { cookie: jonas!.cookie });
  await here.join(room!.roomId, room!.seq);
  await there.join(room!.roomId, room!.seq);
  await until(() => there.heard.present?.[0]?.[0].people.length === 2, 'both to be shown as present', PATIENCE);
  here.socket.emit('typing', { roomId: room!.roomId, topicId: room!.topicId });
  await until(() => there.heard.typing?.[0]?.[0].person.id === mia!.id, 'typing to be seen', PATIENCE);
  await demand(nodes.originOf(1), jonas!, 'POST /api/topics/:topicId/posts', {
    topicId: room!.topicId,
    id: randomUUID(),
    source: 'Von drüben',
  });
  await until(() => here.types.at(-1) === 'post.sent', 'the post to be heard', PATIENCE);
  for (const ear of [here, there]) ear.close();
});

test('a session revoked on one node closes its sockets on the other within two seconds', async ({ house, nodes }) => {
  const [mia] = await house.database.people(1);
  const ear = await Ear.open(nodes.originOf(1), { cookie: mia!.cookie });
  const closed = ear.untilClosed(PATIENCE);
  await demand(nodes.originOf(0), mia!, 'DELETE /api/session', {});
  const since = performance.now();
  await closed;
  const took = performance.now() - since;
  report(`socket of a revoked session closed after ${seconds(took)}`);
  expect(took).toBeLessThan(promised(2_000));
  expect(await ask(nodes.originOf(1), mia!, 'GET /api/account', {})).toMatchObject({ outcome: 'refused', status: 401 });
});

test('tries are counted together: ten wrong passwords, whichever node is asked', async ({ nodes }) => {
  const email = `${randomUUID()}@example.org`;
  const statuses: (number | null)[] = [];
  for (let nth = 0; nth < 12; nth++)
    statuses.push(
      (await ask(nodes.originOf(nth % 2), null, 'POST /api/session', { email, password: 'geraten, nicht gewusst' }))
        .status,
    );
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(statuses[0]));
  expect(statuses.slice(10)).toEqual([429, 429]);
  expect(statuses[0]).not.toBe(429);
});

for (const proxy of ['haproxy', 'caddy'] as const)
  test(`a rolling restart under load refuses no request and loses nothing behind ${proxy}`, async ({
    house,
    nodes,
  }) => {
    const origin = nodes.originThrough(proxy);
    const writers = await house.database.people(4);
    const rooms = await places(origin, writers[0]!, 2);
    const readers = await Promise.all(
      (await house.database.people(READERS)).map((person) => Reader.open(origin, person, rooms)),
    );
    const posting = new Posting(() => origin, writers, rooms);
    let over = false;
    const sending = posting.sendUntil(() => over);
    for (const nth of [0, 1]) expect(await nodes.restart(nth)).toBe(0);
    over = true;
    await sending;
    const found = await evidence(house.database, posting, rooms, readers);
    report(
      `rolling restart behind ${proxy}: ${posting.acknowledged} acknowledged, ${posting.count('unknown')} unknown, ${posting.count('refused')} refused`,
    );
    expect(faultsIn(found)).toEqual([]);
    expect(posting.attempts.filter(({ outcome }) => outcome !== 'acknowledged')).toEqual([]);
    await Promise.all(readers.map((reader) => reader.close()));
  });

test(`without its broker for ${seconds(BROKER_AWAY_MS)} nothing is lost, and readers have caught up five seconds after`, async ({
  house,
  nodes,
}) => {
  const writers = await house.database.people(4);
  const rooms = await places(nodes.origin, writers[0]!, 2);
  const readers = await Promise.all(
    (await house.database.people(READERS)).map((person, nth) => Reader.open(nodes.originOf(nth % 2), person, rooms)),
  );
  const posting = new Posting(() => nodes.originOf(0), writers, rooms);
  await nodes.broker.stop('SIGKILL');
  const back = pause(BROKER_AWAY_MS).then(() => nodes.broker.start());
  await posting.send(POSTS);
  await back;
  const since = performance.now();
  const found = await evidence(house.database, posting, rooms, readers);
  report(
    `without a broker: ${posting.acknowledged} acknowledged, all readers caught up ${seconds(performance.now() - since)} after its return`,
  );
  expect(faultsIn(found)).toEqual([]);
  expect(performance.now() - since).toBeLessThan(promised(5_000));
  expect(posting.attempts.filter(({ outcome }) => outcome !== 'acknowledged')).toEqual([]);
  await Promise.all(readers.map((reader) => reader.close()));
});

test('a node that never reached its broker serves, and ends in order', async ({ nodes }) => {
  const lonely = await nodes.product(await freePort(), await freePort()).ready();
  expect(await lonely.ended('SIGTERM')).toBe(0);
  expect(lonely.said).not.toContain('Connection is closed');
});
