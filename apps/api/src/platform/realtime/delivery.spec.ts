import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Events, EventType, RoomEvent } from '@querschnitt/shared/events';
import { chance, pause } from '../../../../../tests/support/chance.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { type Ear, openWorld, until, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventContents } from './event-contents.js';
import { Realtime } from './realtime.js';
import { RoomLog } from './room-log.js';

const CLIENTS = 50;
const EVENTS = 120;
const WRITERS = 8;
const CUTS = 3;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Takes its number from a counter that does not wait for the commit of the one before. */
class UnlockedLog extends RoomLog {
  private counter = 0;
  override async append<T extends EventType>(roomId: string, type: T, data: Events[T]): Promise<RoomEvent> {
    this.counter ||= (await this.heads([roomId])).get(roomId)!;
    const seq = ++this.counter;
    await pause(seq % 5);
    const at = world.clock.now();
    await world.sql('insert into room_events (room_id, seq, type, data, at) values ($1, $2, $3, $4, $5)', [
      roomId,
      seq,
      type,
      JSON.stringify(data),
      at,
    ]);
    await world.sql('update rooms set seq = greatest(seq, $2) where id = $1', [roomId, seq]);
    return { roomId, seq, at: at.toISOString(), type, data } as RoomEvent;
  }
}

/** Fifty readers of a busy room, each losing the connection again and again. @returns how many did not see everything in order */
async function readersWithGaps(seed: number): Promise<number> {
  const { room, topic } = await roomOf(world);
  const random = chance(seed);
  const reader = await world.member();
  const ears = await Promise.all(Array.from({ length: CLIENTS }, () => reader.socket()));
  await Promise.all(ears.map((ear) => ear.join(room.id, room.seq)));
  const last = room.seq + EVENTS;
  const reading = ears.map((ear) => readWithCuts(ear, room.id, last, random));
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(room.id, topic.id, writer, random)));
  await Promise.all(reading);
  const log = await world.get(RoomLog).between(room.id, room.seq, last);
  ears.forEach((ear) => ear.close());
  return ears.filter((ear) => ear.reloads > 0 || story(ear.told) !== story(log ?? [])).length;
}

const story = (events: RoomEvent[]) =>
  events.map(({ seq, type, data }) => `${seq} ${type} ${'resolvedCount' in data ? data.resolvedCount : ''}`).join('\n');

async function write(roomId: string, topicId: string, writer: number, random: () => number) {
  for (let nth = 0; nth < EVENTS / WRITERS; nth++)
    await world.get(UnitOfWork).run(async () => {
      await pause(random() * 3);
      await world
        .get(Realtime)
        .publish(roomId, 'topic.resolved', { topicId, solution: null, resolvedCount: 1000 * writer + nth });
      await pause(random() * 3);
    });
}

async function readWithCuts(ear: Ear, roomId: string, last: number, random: () => number) {
  const from = ear.seq(roomId);
  const cuts = Array.from({ length: CUTS }, () => from + random() * (last - from)).sort((a, b) => a - b);
  for (const at of [...cuts, last]) {
    await until(
      async () => {
        await ear.comeBack(roomId);
        return ear.seq(roomId) >= at;
      },
      () => `${last}, standing at ${ear.seq(roomId)}`,
      15_000,
    );
    if (at !== last) await ear.cut(roomId);
  }
}

describe('whoever reads a room', () => {
  it('sees every event exactly once and in the same order as everybody else, however often the connection breaks', async () => {
    expect(await readersWithGaps(1)).toBe(0);
  });

  it('would miss some if numbers did not wait for the commit before', async () => {
    const unlocked = new UnlockedLog(world.get(UnitOfWork), world.clock, world.get(EventContents));
    expect(await without(world.get(Realtime), 'rooms', unlocked, () => readersWithGaps(2))).toBeGreaterThan(0);
  }, 60_000);
});
