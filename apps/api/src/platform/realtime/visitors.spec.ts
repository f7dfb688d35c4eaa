import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pause } from '../../../../../tests/support/chance.js';
import { profile } from '../../../../../tests/support/profile.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { Ear, openWorld, type World } from '../../../../../tests/support/world.js';
import { Sockets } from './sockets.js';
import { Visitors } from './visitors.js';

const PROMISED_MS = 2_000;

let world: World;
let node: World;
beforeAll(async () => {
  world = await openWorld();
  node = await world.anotherNode();
});
afterAll(() => world.close());

/** Somebody who watches a room in which `mia` has a tab open, on this node or another. */
async function watched(where: World) {
  const mia = await world.member({ name: 'Mia Muster' });
  const { room, topic, owner } = await roomOf(world, { members: [mia] });
  const [ear, tab] = [
    await Ear.open(await where.address(), { cookie: owner.cookie }),
    await Ear.open(await where.address(), { cookie: mia.cookie }),
  ];
  world.ears.push(ear, tab);
  await ear.join(room.id);
  await tab.join(room.id);
  await ear.until(() => seen(ear).has(mia.id), 'Mia to be seen');
  const types = () => tab.socket.timeout(PROMISED_MS).emitWithAck('typing', { roomId: room.id, topicId: topic.id });
  return { mia, ear, tab, types };
}

/** Who is there, as the client keeps it. */
function seen(ear: Ear) {
  const people = new Map(
    (ear.heard.present ?? []).flatMap(([{ people: all }]) => all).map((person) => [person.id, person.name]),
  );
  for (const [{ here, gone }] of ear.heard.presence ?? []) {
    gone.forEach((id) => people.delete(id));
    here.forEach(({ id, name }) => people.set(id, name));
  }
  return people;
}

describe('what an open tab knows of its member', () => {
  it('follows the account: who wishes not to be seen any more is gone at once, and types unseen', async () => {
    const { mia, ear, tab, types } = await watched(world);
    await mia.call('PATCH /api/account', { showsPresence: false });
    await types();
    await ear.until(() => !seen(ear).has(mia.id), 'Mia to be gone');
    await ear.settle();
    expect([ear.heard.typing, tab.socket.connected]).toEqual([undefined, true]);
    await mia.call('PATCH /api/account', { showsPresence: true });
    await ear.until(() => seen(ear).has(mia.id), 'Mia to be back');
  });

  it('follows the profile', async () => {
    const { mia, ear } = await watched(world);
    await mia.call('PUT /api/profile', profile({ name: 'Mia Anders' }));
    await ear.until(() => seen(ear).get(mia.id) === 'Mia Anders', 'the new name');
  });

  it('is true on every node within two seconds, whoever changed it and without any message between them', async () => {
    const { mia, ear, tab } = await watched(node);
    await world.sql(`update members set shows_presence = false, role = 'moderator' where id = $1`, [mia.id]);
    await ear.until(() => !seen(ear).has(mia.id), 'Mia to be gone');
    expect(
      node
        .get(Sockets)
        .all()
        .find(({ id }) => id === tab.socket.id)?.data.actor,
    ).toEqual({ id: mia.id, role: 'moderator' });
  });

  it('would stay what it was when the tab was opened', async () => {
    const { mia, ear, types } = await watched(world);
    await without(
      world.get(Visitors),
      'refresh',
      async () => undefined,
      async () => {
        await mia.call('PATCH /api/account', { showsPresence: false });
        await pause(PROMISED_MS);
        await types();
        await ear.until(() => ear.heard.typing !== undefined, 'Mia to be seen typing');
        expect(seen(ear).has(mia.id)).toBe(true);
      },
    );
  });
});
