import { chance } from '../support/chance.js';
import { Ear, until } from '../support/ear.js';
import { demand } from './support/ask.js';
import { CuttingProxy } from './support/cutting-proxy.js';
import { faultsIn } from './support/evidence.js';
import { type Place, places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const READERS = sized(50, 6);
const CUTS = sized(200, 10);
const MISSED = sized(1_000, 600);
const PATIENCE = 120_000;

const ways = ['reset', 'halfOpen', 'midway'] as const;

test(`${READERS} readers whose connection breaks ${CUTS} times, reset, half open or in the middle of a word, miss nothing`, async ({
  house,
}) => {
  const random = chance(2);
  const writers = await house.database.people(2);
  const rooms = await places(house.origin, writers[0]!, 1);
  const posting = new Posting(() => house.origin, writers, rooms);
  let over = false;
  const sending = posting.sendUntil(() => over);
  const proxies: CuttingProxy[] = [];
  const readers = await Promise.all(
    (await house.database.people(READERS)).map(async (person) => {
      const proxy = await CuttingProxy.before(house.origin);
      proxies.push(proxy);
      const reader = await Reader.open(proxy.origin, person, rooms);
      for (let cut = 1; cut <= CUTS; cut++) {
        const heard = reader.ear.told.length;
        await until(() => reader.ear.told.length > heard, 'news between two cuts', PATIENCE);
        proxy[ways[Math.floor(random() * ways.length)]!]();
        await until(() => reader.returns >= cut, 'the reader to be back', PATIENCE);
      }
      return reader;
    }),
  );
  over = true;
  await sending;
  const found = await evidence(house.database, posting, rooms, readers);
  report(`${READERS * CUTS} cuts while ${posting.acknowledged} posts were sent`);
  expect(faultsIn(found)).toEqual([]);
  expect(readers.filter(({ ear }) => ear.reloads > 0)).toEqual([]);
  await Promise.all(readers.map((reader) => reader.close()));
  proxies.forEach((proxy) => proxy.close());
});

test(`whoever missed ${MISSED} posts has read them within two seconds`, async ({ house }) => {
  const [reader, ...writers] = await house.database.people(9);
  const [room] = await places(house.origin, writers[0]!, 1);
  const ear = await Ear.open(house.origin, { cookie: reader!.cookie });
  await ear.join(room!.roomId, room!.seq);
  ear.close();
  const posting = new Posting(() => house.origin, writers, [room!]);
  await posting.send(MISSED);
  const since = performance.now();
  const held = await comeBack(house.origin, ear, room!);
  const took = performance.now() - since;
  report(`${MISSED} missed posts read in ${seconds(took)}`);
  expect(held).toEqual(Array.from({ length: MISSED + 1 }, (_, index) => index + 1));
  expect(took).toBeLessThan(promised(2_000));
  ear.close();
});

/** As the client does: too much to be told, so the pages are read again. @returns the positions held then */
async function comeBack(origin: string, ear: Ear, { roomId, topicId }: Place) {
  await ear.comeBack(roomId);
  expect(ear.reloads).toBe(1);
  const pages = Array.from({ length: Math.ceil((MISSED + 1) / 50) }, (_, page) => ({
    topicId,
    from: 50 * page + 1,
    to: 50 * page + 50,
  }));
  const read = await Promise.all(pages.map((page) => demand(origin, null, 'GET /api/topics/:topicId/posts', page)));
  return read.flatMap(({ items }) => items.map(({ position }) => position));
}
