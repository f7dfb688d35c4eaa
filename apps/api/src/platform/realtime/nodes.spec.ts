import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pause } from '../../../../../tests/support/chance.js';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { Ear, openWorld, type World } from '../../../../../tests/support/world.js';
import { Nodes } from './nodes.js';
import { RoomFeeds } from './room-feeds.js';
import { SlowReaders } from './slow-readers.js';
import { Sockets } from './sockets.js';

const PROMISED_MS = 5_000;

let world: World;
let node: World;
beforeAll(async () => {
  world = await openWorld();
  node = await world.anotherNode();
});
afterAll(() => world.close());

describe('two nodes without a message broker', () => {
  it('tell their readers the same within five seconds, from the database', async () => {
    const { room, topic, owner } = await roomOf(world);
    const ear = await Ear.open(await node.address(), { cookie: owner.cookie });
    await ear.join(room.id, room.seq);
    for (let nth = 1; nth <= 3; nth++) await say(owner, topic.id, `Beitrag ${nth}`);
    await ear.until(() => ear.told.length === 3);
    expect(ear.told.map(({ seq }) => seq - room.seq)).toEqual([1, 2, 3]);
    ear.close();
  });

  it('would leave readers behind if they only waited for messages', async () => {
    const { room, topic, owner } = await roomOf(world);
    const ear = await Ear.open(await node.address(), { cookie: owner.cookie });
    await ear.join(room.id, room.seq);
    await without(
      node.get(RoomFeeds),
      'catchUpAll',
      async () => undefined,
      async () => {
        await say(owner, topic.id, 'Ungehört');
        await pause(PROMISED_MS);
        expect(ear.told).toEqual([]);
      },
    );
    ear.close();
  });
});

describe('a node', () => {
  it('tells in order even if hints come doubled, swapped or not at all', async () => {
    const { room, topic, owner } = await roomOf(world);
    const ear = await owner.socket();
    await ear.join(room.id, room.seq);
    const broadcast = Nodes.prototype.broadcast;
    const held: Parameters<typeof broadcast>[0][] = [];
    await without(
      world.get(Nodes),
      'broadcast',
      (event: (typeof held)[0]) => held.push(event),
      async () => {
        for (let nth = 1; nth <= 5; nth++) await say(owner, topic.id, `Beitrag ${nth}`);
      },
    );
    const [one, two, , , five] = held as [(typeof held)[0], (typeof held)[0], unknown, unknown, (typeof held)[0]];
    for (const hint of [two, one, one, five]) broadcast.call(world.get(Nodes), hint);
    await ear.until(() => ear.told.length === 5);
    expect(ear.told.map(({ seq }) => seq - room.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('drops who reads too slowly before they fill its memory, and nobody else', async () => {
    const { stalled, brisk } = await flood();
    expect(stalled).toBe(false);
    expect(brisk).toBe(true);
  });

  it('would keep everything for them otherwise', async () => {
    const { stalled } = await without(world.get(SlowReaders), 'isStalled', () => false, flood);
    expect(stalled).toBe(true);
  });
});

/** Tells a lot to somebody who does not read, and to somebody who does. @returns who is still connected */
async function flood() {
  const { room, owner } = await roomOf(world);
  const [slow, brisk] = [await owner.socket(), await owner.socket()];
  for (const ear of [slow, brisk]) await ear.join(room.id, room.seq);
  const known = () =>
    world
      .get(Sockets)
      .all()
      .some(({ id }) => id === slowId);
  const slowId = slow.socket.id!;
  wireOf(slow).pause();
  const purpose = 'x'.repeat(60_000);
  const feeds = world.get(RoomFeeds);
  for (let nth = 1; nth <= 400 && known(); nth++) {
    feeds.receive({
      roomId: room.id,
      seq: room.seq + nth,
      at: '',
      type: 'room.edited',
      data: { name: '', purpose, visibility: 'public', sectors: [], version: nth },
    });
    if (nth % 20 === 0) await brisk.until(() => brisk.seq(room.id) >= room.seq + nth);
  }
  const stalled = known();
  wireOf(slow).resume();
  return { stalled, brisk: brisk.socket.connected };
}

interface Transport {
  ws: { _socket: { pause: () => void; resume: () => void } };
}
const wireOf = ({ socket }: Ear) => (socket.io.engine.transport as unknown as Transport).ws._socket;
