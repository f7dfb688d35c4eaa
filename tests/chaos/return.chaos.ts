import { until } from '../support/ear.js';
import { faultsIn } from './support/evidence.js';
import { places } from './support/house.js';
import { evidence, Posting } from './support/posting.js';
import { Reader } from './support/reader.js';
import { promised, report, seconds, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const SOCKETS = sized(2_000, 100);
const MEMBERS = sized(600, 60);
const PATIENCE = 120_000;
const AT_ONCE = 50;

test(`${SOCKETS} sockets are back and in step within a minute of a restart, and none is turned away`, async ({
  house,
}) => {
  const [writer, ...people] = await house.database.people(51);
  const rooms = await places(house.origin, writer!, 1);
  const readers: Reader[] = [];
  while (readers.length < SOCKETS)
    readers.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, SOCKETS - readers.length) }, (_, nth) =>
          Reader.open(house.origin, people[nth % people.length]!, rooms),
        ),
      )),
    );
  const refusals: string[] = [];
  for (const { ear } of readers)
    ear.socket.on(
      'connect_error',
      (error) => void (error.message === 'websocket error' || refusals.push(error.message)),
    );

  await house.product.ended('SIGTERM');
  await house.start();
  const since = performance.now();
  const posting = new Posting(() => house.origin, [writer!], rooms);
  await posting.send(20);
  await until(
    () => readers.every(({ returns }) => returns > 0),
    () => `${readers.filter(({ returns }) => !returns).length} sockets to be back`,
    PATIENCE,
  );
  const found = await evidence(house.database, posting, rooms, readers);
  const took = performance.now() - since;

  report(`${SOCKETS} sockets in step ${seconds(took)} after the restart, ${refusals.length} turned away`);
  expect(faultsIn(found)).toEqual([]);
  expect(refusals).toEqual([]);
  expect(took).toBeLessThan(promised(60_000));
  await Promise.all(readers.map((reader) => reader.close()));
});

test(`${MEMBERS} members of one room are let in again within ten seconds of a restart`, async ({ house }) => {
  const [owner, ...members] = await house.database.people(MEMBERS + 1);
  const [room] = await places(house.origin, owner!, 1);
  await house.database.sql(
    `insert into room_members (room_id, member_id, role, joined_at, seen) select $1, id, 'member', now(), 0 from unnest($2::uuid[]) as given(id)`,
    [room!.roomId, members.map(({ id }) => id)],
  );
  const readers: Reader[] = [];
  while (readers.length < MEMBERS)
    readers.push(
      ...(await Promise.all(
        members
          .slice(readers.length, readers.length + AT_ONCE)
          .map((member) => Reader.open(house.origin, member, [room!])),
      )),
    );

  await house.product.ended('SIGTERM');
  await house.start();
  const since = performance.now();
  await until(
    () => readers.every(({ returns }) => returns > 0),
    () => `${readers.filter(({ returns }) => !returns).length} members to be back`,
    PATIENCE,
  );
  const took = performance.now() - since;

  report(`${MEMBERS} members of one room let in ${seconds(took)} after the restart`);
  expect(took).toBeLessThan(promised(10_000));
  await Promise.all(readers.map((reader) => reader.close()));
});
