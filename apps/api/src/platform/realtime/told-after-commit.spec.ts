import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Events, EventType } from '@querschnitt/shared/events';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Nodes } from './nodes.js';
import { Realtime } from './realtime.js';
import { RoomLog } from './room-log.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const work = () => world.get(UnitOfWork);

/** What somebody in the room has been told while a transaction was still open, and after it was undone. */
async function toldTooEarly() {
  const { room, topic, owner } = await roomOf(world);
  const ear = await owner.socket();
  await ear.join(room.id, room.seq);
  let during = 0;
  const undone = work().run(async () => {
    await world
      .get(Realtime)
      .publish(room.id, 'topic.titled', { topicId: topic.id, title: 'Voreilig', slug: '1', version: 1 });
    await ear.settle();
    during = ear.told.length;
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await ear.settle();
  return { during, after: ear.told.length, head: (await world.get(RoomLog).heads([room.id])).get(room.id)! - room.seq };
}

describe('the world hears', () => {
  it('nothing of what is not committed, or never will be', async () => {
    expect(await toldTooEarly()).toEqual({ during: 0, after: 0, head: 0 });
  });

  it('what is committed, in the order of commits', async () => {
    const { room, topic, owner } = await roomOf(world);
    const ear = await owner.socket();
    await ear.join(room.id, room.seq);
    await work().run(async () => {
      for (const title of ['eins', 'zwei'])
        await world.get(Realtime).publish(room.id, 'topic.titled', { topicId: topic.id, title, slug: '1', version: 1 });
    });
    await ear.until(() => ear.told.length === 2);
    expect(ear.told.map(({ seq, data }) => [seq - room.seq, 'title' in data && data.title])).toEqual([
      [1, 'eins'],
      [2, 'zwei'],
    ]);
  });

  it('too much and too early if telling does not wait for the commit', async () => {
    const tell = async <T extends EventType>(roomId: string, type: T, data: Events[T]) =>
      world.get(Nodes).broadcast(await world.get(RoomLog).append(roomId, type, data));
    expect(await without(world.get(Realtime), 'publish', tell, toldTooEarly)).toMatchObject({ during: 1, after: 1 });
  });
});
