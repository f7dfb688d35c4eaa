import { randomUUID } from 'node:crypto';
import { Cable } from '../support/cable.js';
import { pause } from '../support/chance.js';
import { until } from '../support/ear.js';
import { freePort } from '../support/free-port.js';
import { Product } from '../support/product.js';
import { ask } from './support/ask.js';
import { faultsIn } from './support/evidence.js';
import { type House, places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const READERS = sized(50, 5);
const WRITERS = 8;
const BACK_WITHIN = promised(5_000);
const PATIENCE = 120_000;

/** Another node on the house's database, by way of a cable. */
async function distantNode(house: House, cable: Cable) {
  const node = new Product({
    PORT: String(await freePort()),
    DATA_DIR: `${house.dir}/files-of-distant`,
    NODE_ENV: 'production',
    DATABASE_URL: await cable.lead(house.database.url),
  });
  return node.ready();
}

const reaches = async ({ origin }: Product) => (await fetch(`${origin}/api/health/ready`)).ok;

for (const [what, away, lose, find] of [
  ['refuses', sized(30_000, 4_000), (cable: Cable) => cable.pull(), (cable: Cable) => cable.plug()],
  // Long enough for the node to give up waiting, see `Pulse`.
  ['answers nothing', sized(30_000, 16_000), (cable: Cable) => cable.freeze(), (cable: Cable) => cable.thaw()],
] as const)
  test(`a database that ${what} for ${away / 1000} s loses no acknowledged post; whoever asks is told to come back, sockets stay, and all is well by itself`, async ({
    house,
  }) => {
    const cable = await Cable.lay();
    const node = await distantNode(house, cable);
    const writers = await house.database.people(WRITERS);
    const rooms = await places(node.origin, writers[0]!, 2);
    const readers = await Promise.all(
      (await house.database.people(READERS)).map((person) => Reader.open(node.origin, person, rooms)),
    );
    const posting = new Posting(() => node.origin, writers, rooms);
    let over = false;
    const sending = posting.sendUntil(() => over);
    await until(() => posting.acknowledged > WRITERS, 'posts before it goes', PATIENCE);

    await lose(cable);
    const acknowledged = posting.acknowledged;
    const answered = ask(node.origin, writers[0]!, 'POST /api/topics/:topicId/posts', {
      topicId: rooms[0]!.topicId,
      id: randomUUID(),
      source: 'Jetzt nicht',
    });
    expect((await fetch(`${node.origin}/api/health/live`)).ok).toBe(true);
    await pause(away);
    // Answers already under way when it went.
    expect(posting.acknowledged - acknowledged).toBeLessThanOrEqual(WRITERS);
    const since = performance.now();
    await find(cable);
    await until(() => reaches(node), 'the database to be found again', PATIENCE);
    const took = performance.now() - since;
    const later = posting.acknowledged;
    await until(() => posting.acknowledged > later + WRITERS, 'posts after its return', PATIENCE);
    over = true;
    await sending;

    const asked = posting.attempts.filter(({ retryAfter }) => retryAfter);
    report(
      `${posting.acknowledged} acknowledged, ${posting.count('unknown')} attempts unknown, of which ${asked.length} were asked to come back; ready ${seconds(took)} after its return`,
    );
    expect(['unknown', 'acknowledged']).toContain((await answered).outcome);
    expect(asked.length).toBeGreaterThan(0);
    expect(faultsIn(await evidence(house.database, posting, rooms, readers))).toEqual([]);
    expect(readers.filter(({ returns }) => returns)).toEqual([]);
    expect(took).toBeLessThan(BACK_WITHIN);
    await Promise.all(readers.map((reader) => reader.close()));
    await node.ended('SIGTERM');
    await cable.pull();
  });
