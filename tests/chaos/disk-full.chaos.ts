import { pause } from '../support/chance.js';
import { until } from '../support/ear.js';
import { ask } from './support/ask.js';
import { faultsIn } from './support/evidence.js';
import { House, places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { SmallDisk } from './support/small-disk.js';
import { expect, test } from './support/test.js';

const DISK_MB = 256;
const FULL_MS = sized(30_000, 4_000);
const WRITERS = 8;
const READERS = 5;
const BACK_WITHIN = promised(5_000);
const PATIENCE = 120_000;
/** Soon fills the pages a table has. */
const LONG = 'Voll '.repeat(1_000);

test.skip(!SmallDisk.isAllowed(), 'Einen kleinen Datenträger einzuhängen ist hier nicht erlaubt.');

test(`a full disk loses no acknowledged post; whoever writes is told to come back, who reads can read, and all is well ${FULL_MS / 1000} s later when there is room again`, async () => {
  const disk = new SmallDisk(DISK_MB);
  const house = await House.open(`${disk.dir}/house`);
  try {
    const writers = await house.database.people(WRITERS);
    const rooms = await places(house.origin, writers[0]!, 2);
    const readers = await Promise.all(
      (await house.database.people(READERS)).map((person) => Reader.open(house.origin, person, rooms)),
    );
    const posting = new Posting(() => house.origin, writers, rooms);
    let over = false;
    const sending = posting.sendUntil(() => over, LONG);
    await until(() => posting.acknowledged > WRITERS, 'posts while there is room', PATIENCE);

    disk.fill();
    const asked = () => posting.attempts.filter(({ retryAfter }) => retryAfter).length;
    await until(() => asked() >= WRITERS, 'the full disk to be felt', PATIENCE);
    const read = { good: 0, all: 0 };
    for (const since = performance.now(); performance.now() - since < FULL_MS; read.all++) {
      const { outcome } = await ask(house.origin, writers[0]!, 'GET /api/topics/:topicId/posts', {
        topicId: rooms[0]!.topicId,
        from: 1,
        to: 10,
      });
      if (outcome === 'acknowledged') read.good++;
      await pause(100);
    }
    const since = performance.now();
    disk.free();
    const before = posting.acknowledged;
    await until(() => posting.acknowledged > before + WRITERS, 'posts when there is room again', PATIENCE);
    const took = performance.now() - since;
    over = true;
    await sending;

    report(
      `${posting.acknowledged} acknowledged, ${asked()} attempts asked to come back; ${read.good} of ${read.all} readings answered while the disk was full; writing again after ${seconds(took)}`,
    );
    expect(faultsIn(await evidence(house.database, posting, rooms, readers))).toEqual([]);
    expect(read.good).toBeGreaterThan(read.all / 2);
    expect(took).toBeLessThan(BACK_WITHIN);
    await Promise.all(readers.map((reader) => reader.close()));
  } finally {
    await house.close();
    disk.remove();
  }
});
