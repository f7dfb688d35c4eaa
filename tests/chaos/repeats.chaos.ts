import { randomUUID } from 'node:crypto';
import { places } from './support/house.js';
import { faultsIn } from './support/evidence.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { report, sized } from './support/scale.js';
import { expect, test } from './support/test.js';
import { cannotHavePrograms } from '../../tools/system-programs.mjs';

const SENDS = sized(1_000, 40);
const TIMES = 5;

// Without its defences a repeated send makes errors and doubles: features/rooms/repeat.spec.ts shows it.
test.skip(cannotHavePrograms() !== undefined, cannotHavePrograms());

test(`${SENDS} posts, each sent ${TIMES} times, at once and to both nodes, are ${SENDS} posts with the ids they were sent with`, async ({
  house,
  nodes,
}) => {
  const writers = await house.database.people(8);
  const rooms = await places(nodes.origin, writers[0]!, 4);
  const readers = [
    await Reader.open(nodes.originOf(0), writers[0]!, rooms),
    await Reader.open(nodes.originOf(1), writers[0]!, rooms),
  ];
  let asked = 0;
  const posting = new Posting(() => nodes.originOf(asked++ % 2), writers, rooms);
  let nth = 0;
  await Promise.all(
    writers.map(async (writer) => {
      while (nth < SENDS) {
        const room = rooms[nth++ % rooms.length]!;
        const id = randomUUID();
        const later = posting.sendOne(writer, room, id).then(() => posting.sendOne(writer, room, id));
        await Promise.all([later, ...Array.from({ length: TIMES - 2 }, () => posting.sendOne(writer, room, id))]);
      }
    }),
  );
  const found = await evidence(house.database, posting, rooms, readers);
  report(`${posting.acknowledged} acknowledgements, ${found.stored.length} posts`);
  expect(faultsIn(found)).toEqual([]);
  expect(found.stored).toHaveLength(SENDS);
  expect(posting.acknowledged).toBe(SENDS * TIMES);
  await Promise.all(readers.map((reader) => reader.close()));
});
