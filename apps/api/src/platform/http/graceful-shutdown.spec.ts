import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { openWorld, until, type World } from '../../../../../tests/support/world.js';
import { without } from '../../../../../tests/support/swap.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { GracefulShutdown } from './graceful-shutdown.js';

let world: World;
let address: string;
beforeEach(async () => {
  world = await openWorld();
  address = await world.address();
});
afterEach(() => world.close());

const leave = () => world.get(GracefulShutdown).drain(world.app.getHttpServer());
const isRefused = () =>
  new Promise<boolean>((resolve) => {
    const { hostname, port } = new URL(address);
    const probe = connect(Number(port), hostname, () => resolve(false)).on('error', () => resolve(true));
    probe.on('connect', () => probe.destroy());
  });

/** A post that waits for a room somebody else holds, sent over a real connection. @returns its answer and what lets go of the room */
async function slowPost() {
  const { room, topic, owner } = await roomOf(world);
  let free!: () => void;
  const held = new Promise<void>((resolve) => (free = resolve));
  let holding!: Promise<void>;
  await new Promise<void>((locked) => {
    holding = world.get(UnitOfWork).run(async () => {
      await world.sql('select from rooms where id = $1 for update', [room.id]);
      locked();
      await held;
    });
  });
  const answer = fetch(`${address}/api/topics/${topic.id}/posts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: owner.cookie },
    body: JSON.stringify({ id: randomUUID(), source: 'Noch rechtzeitig' }),
  });
  await until(
    async () =>
      (await world.sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
        .length > 0,
    'the post to wait',
  );
  return { answer, owner, room, free: () => (free(), holding) };
}

describe('a node that leaves', () => {
  it('is not ready, lets nobody new in, and yet answers what has begun', async () => {
    const { answer, free } = await slowPost();
    const leaving = leave();
    expect((await world.guest.send('GET /api/health/ready')).json()).toMatchObject({
      status: 503,
      code: 'server.stopping',
    });
    expect((await world.guest.send('GET /api/health/live')).headers.connection).toBe('close');
    await until(isRefused, 'it to be deaf to newcomers');
    await free();
    expect((await answer).status).toBeLessThan(300);
    await leaving;
  });

  it('answers who was connected and not yet let in when it closed', async () => {
    const { hostname, port } = new URL(address);
    const visitor = connect(Number(port), hostname);
    let said = '';
    visitor.on('data', (part) => (said += String(part)));
    const over = once(visitor, 'close');
    visitor.end('GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await leave();
    await over;
    expect(said).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('would cut it off if it did not wait (negative control)', async () => {
    const { answer, free } = await slowPost();
    await without(world.get(GracefulShutdown), 'underWay', 0, async () => {
      await leave();
      world.app.getHttpServer().closeAllConnections();
      await expect(answer).rejects.toThrow();
    });
    await free();
  });

  it('tells the open tabs to come back, each at another moment', async () => {
    const { room, owner } = await roomOf(world);
    const ears = await Promise.all(Array.from({ length: 8 }, () => owner.socket()));
    await Promise.all(ears.map((ear) => ear.join(room.id, room.seq)));
    await leave();
    const closing = world.app.close();
    await until(() => ears.every(({ socket, heard }) => heard.restart && !socket.connected), 'all to be told');
    expect(new Set(ears.map(({ heard }) => heard.restart![0]![0].afterMs)).size).toBeGreaterThan(4);
    await closing;
  });
});
