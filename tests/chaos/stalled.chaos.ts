import { Ear, until } from '../support/ear.js';
import { type House, type Place, places } from './support/house.js';
import { Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const NORMAL = sized(1_000, 40);
const STALLED = sized(20, 3);
const PATIENCE = 120_000;
const GROWTH_MB = 50;
/** Three bytes a letter: thirty kilobytes each. */
const LONG = '€'.repeat(10_000);
const ENOUGH_TO_WARM_UP = sized(2_000, 100);

interface Transport {
  ws: { _socket: { pause: () => void; resume: () => void } };
}
const wireOf = ({ socket }: Ear) => (socket.io.engine.transport as unknown as Transport).ws._socket;

/** A number among the product's metrics. */
async function metric({ origin }: House, name: string) {
  const metrics = await (await fetch(`${origin}/api/metrics`)).text();
  return Number(new RegExp(`^${name} (.+)$`, 'm').exec(metrics)![1]);
}
const memoryOf = async (house: House) => (await metric(house, 'process_resident_memory_bytes')) / 2 ** 20;
const shedBy = (house: House) => metric(house, 'querschnitt_slow_readers_shed_total');

async function normalReaders(house: House, room: Place) {
  const people = await house.database.people(20);
  const readers: Reader[] = [];
  while (readers.length < NORMAL)
    readers.push(
      ...(await Promise.all(
        people.slice(0, NORMAL - readers.length).map((person) => Reader.open(house.origin, person, [room])),
      )),
    );
  return readers;
}

/** Four people send long posts until it is enough. @returns the most memory seen meanwhile, in MB */
async function flood(house: House, posting: Posting, enough: () => boolean | Promise<boolean>) {
  let most = 0;
  let over = false;
  const sending = posting.sendUntil(() => over, LONG);
  while (!(await enough())) most = Math.max(most, await memoryOf(house));
  over = true;
  await sending;
  return most;
}

// What becomes of memory if nobody is dropped: platform/realtime/nodes.spec.ts, "would keep everything for them otherwise".
test(`${STALLED} readers who stop reading beside ${NORMAL} who read are gone within 15 seconds, and the API grows by no more than ${GROWTH_MB} MB`, async ({
  house,
}) => {
  const [owner, ...people] = await house.database.people(STALLED + 5);
  const [calm, busy] = await places(house.origin, owner!, 2);
  const readers = await normalReaders(house, calm!);
  const loud = new Posting(() => house.origin, people.slice(STALLED), [busy!]);
  const quiet = new Posting(() => house.origin, [owner!], [calm!]);
  const before = await flood(house, loud, () => loud.acknowledged >= ENOUGH_TO_WARM_UP);

  const stalled = await Promise.all(people.slice(0, STALLED).map(({ cookie }) => Ear.open(house.origin, { cookie })));
  for (const ear of stalled) await ear.join(busy!.roomId, 0);
  const wires = stalled.map(wireOf);
  wires.forEach((wire) => wire.pause());
  const since = performance.now();
  const calmly = quiet.send(50);
  const most = await flood(
    house,
    loud,
    async () => (await shedBy(house)) === STALLED || performance.now() - since > PATIENCE,
  );
  const took = performance.now() - since;
  wires.forEach((wire) => wire.resume());
  await until(() => stalled.every(({ socket }) => !socket.connected), 'the stalled to notice', PATIENCE);
  await calmly;

  report(
    `${await shedBy(house)} of ${STALLED} stalled readers dropped within ${seconds(took)}; memory grew by ${Math.round(most - before)} MB from ${Math.round(before)} MB`,
  );
  expect(await shedBy(house)).toBe(STALLED);
  expect(took).toBeLessThan(promised(15_000));
  expect(most - before).toBeLessThan(promised(GROWTH_MB));
  expect(readers.filter(({ returns, ear }) => returns || !ear.socket.connected)).toEqual([]);
  await Promise.all([...readers, ...stalled].map((reader) => reader.close()));
});
