import { until } from '../support/ear.js';
import { faultsIn } from './support/evidence.js';
import { places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const SOCKETS = sized(2_000, 100);
const PATIENCE = 120_000;
const AT_ONCE = 50;

test(`${SOCKETS} sockets are back and in step within a minute of a restart, and none is turned away`, async ({ house }) => {
  const [writer, ...people] = await house.database.people(51);
  const rooms = await places(house.origin, writer!, 1);
  const readers: Reader[] = [];
  while (readers.length < SOCKETS) readers.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, SOCKETS - readers.length) }, (_, nth) => Reader.open(house.origin, people[nth % people.length]!, rooms)))));
  const refusals: string[] = [];
  for (const { ear } of readers) ear.socket.on('connect_error', (error) => void (error.message === 'websocket error' || refusals.push(error.message)));

  await house.product.ended('SIGTERM');
  await house.start();
  const since = performance.now();
  const posting = new Posting(() => house.origin, [writer!], rooms);
  await posting.send(20);
  await until(() => readers.every(({ returns }) => returns > 0), () => `${readers.filter(({ returns }) => !returns).length} sockets to be back`, PATIENCE);
  const found = await evidence(house.database, posting, rooms, readers);
  const took = performance.now() - since;

  report(`${SOCKETS} sockets in step ${seconds(took)} after the restart, ${refusals.length} turned away`);
  expect(faultsIn(found)).toEqual([]);
  expect(refusals).toEqual([]);
  expect(took).toBeLessThan(promised(60_000));
  await Promise.all(readers.map((reader) => reader.close()));
});
