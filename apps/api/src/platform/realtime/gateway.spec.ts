import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import type { Done, Joined } from '@querschnitt/shared/rooms/socket';
import { bareWire, frame } from '../../../../../tests/support/bare-wire.js';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { Ear, openWorld, until, type World } from '../../../../../tests/support/world.js';
import { GracefulShutdown } from '../http/graceful-shutdown.js';
import { RoomAccess } from './room-access.js';
import { SubscribeToRoom } from './subscribe-to-room.js';
import { EventContents } from './event-contents.js';
import { JoinQueue } from './join-queue.js';
import { EventViewers } from './event-viewers.js';
import { Presence } from './presence.js';
import { RoomFeeds } from './room-feeds.js';
import { RoomLog } from './room-log.js';
import { SlowReaders } from './slow-readers.js';
import { Sockets } from './sockets.js';
import { Typing } from './typing.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const PATIENCE = 3_000;
type Part = Type<object> | (abstract new (...args: never[]) => object);

/** What a message of each kind needs; each of these fails once. */
const needs: [message: 'join' | 'leave' | 'typing' | 'watch', part: Part, member: string][] = [
  ['join', GracefulShutdown, 'track'],
  ['join', JoinQueue, 'ask'],
  ['join', SlowReaders, 'disconnect'],
  ['join', SubscribeToRoom, 'run'],
  ['join', RoomFeeds, 'open'],
  ['join', RoomAccess, 'find'],
  ['join', RoomLog, 'between'],
  ['join', EventContents, 'fill'],
  ['join', EventContents, 'sizeOf'],
  ['join', RoomFeeds, 'enter'],
  ['join', Presence, 'arrive'],
  ['leave', JoinQueue, 'forget'],
  ['leave', SubscribeToRoom, 'leave'],
  ['leave', RoomFeeds, 'leave'],
  ['leave', Presence, 'depart'],
  ['typing', Typing, 'run'],
  ['watch', EventViewers, 'watch'],
];

describe('every message is answered, also where something it needs fails', () => {
  it.each(needs.map(([message, part, member]) => [message, `${part.name}.${member}`, part, member] as const))(
    '%s, when %s does',
    async (message, _, part, member) => {
      const reader = await world.member();
      const { room, topic, owner } = await roomOf(world, { members: [reader] });
      const ear = await reader.socket();
      if (message !== 'join') await ear.join(room.id);
      const ask = () =>
        ear.socket
          .timeout(PATIENCE)
          .emitWithAck(message, { roomId: room.id, topicId: topic.id, eventId: topic.id, seq: 0 } as never) as Promise<
          Joined | Done
        >;
      const failing = () => {
        throw new Error('once');
      };
      const answer = await without(world.get(part), member, failing, ask);
      // What comes after the answer cannot take it back.
      expect(['retry', ...(member === 'arrive' ? ['joined'] : [])]).toContain(answer.outcome);
      // Then all is well again, and news arrive.
      expect(['joined', 'done']).toContain((await ask()).outcome);
      await ear.join(room.id, room.seq);
      await say(owner, topic.id, 'Danach');
      await ear.until(() => ear.types.includes('post.sent'));
      ear.close();
    },
  );
});

describe('a guest who asks for everything again and again', () => {
  const JOINS = 280;

  /** Ten guests who join as often as they may and read nothing. @returns how many looked at once, and how long others waited */
  async function flood(joins: number, patience = 10_000) {
    const { room, topic, owner } = await roomOf(world);
    for (let nth = 0; nth < 60; nth++) await say(owner, topic.id, `${nth} ${'Lang und breit. '.repeat(150)}`);
    const [door, look] = [world.get(RoomAccess), world.get(RoomAccess).find.bind(world.get(RoomAccess))];
    let [now, most, all, answered] = [0, 0, 0, 0];
    const guests = await Promise.all(Array.from({ length: 10 }, () => world.guest.socket()));
    const waited: number[] = [];
    const statuses = new Set<number>();
    const counting: typeof look = async (...asked) => {
      most = Math.max(most, ++now);
      all++;
      return look(...asked).finally(() => now--);
    };
    await without(door, 'find', counting, async () => {
      for (const { socket } of guests)
        for (let nth = 0; nth < joins; nth++) socket.emit('join', { roomId: room.id, seq: 0 }, () => answered++);
      for (let nth = 0; nth < 20; nth++) {
        const since = performance.now();
        statuses.add((await world.guest.send('GET /api/rooms')).statusCode);
        waited.push(performance.now() - since);
      }
      await until(
        () => answered === 10 * joins,
        () => `all to be answered; ${answered} are`,
        patience,
      );
    });
    guests.forEach((ear) => ear.close());
    return { most, all, statuses, longest: Math.max(...waited) };
  }

  it('gets few answers at once and in all, and a member in at once', async () => {
    const { most, all, statuses, longest } = await flood(JOINS);
    console.log(
      `ten guests with ${JOINS} joins each: ${all} looked for, ${most} at once; a reader waited at most ${Math.round(longest)} ms`,
    );
    expect([...statuses]).toEqual([200]);
    expect(most).toBeLessThanOrEqual(2);
    expect(all).toBeLessThan(100);
    const { room, owner } = await roomOf(world);
    const ear = await owner.socket();
    expect(await ear.join(room.id)).toMatchObject({ outcome: 'joined' });
  }, 60_000);

  it('would hold every connection to the database if all were let in as they come', async () => {
    const enter = world.get(SubscribeToRoom);
    const ask = (socket: never, wish: { roomId: string; seq: number; answer: (joined: Joined) => void }) =>
      void enter.run(socket, wish, wish.answer).catch(() => wish.answer({ outcome: 'retry', afterMs: 0 }));
    const { most, all } = await without(world.get(JoinQueue), 'ask', ask, () => flood(20, 60_000));
    expect(most).toBeGreaterThan(20);
    expect(all).toBe(200);
  }, 120_000);
});

describe('one socket', () => {
  it('waits for so many rooms, and is told to come back for more', async () => {
    const ear = await (await world.member()).socket();
    const outcomes = await Promise.all(
      Array.from(
        { length: 250 },
        () =>
          new Promise<string>((resolve) =>
            ear.socket.emit('join', { roomId: randomUUID(), seq: 0 }, ({ outcome }) => resolve(outcome)),
          ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'retry').length).toBeGreaterThan(20);
    expect(outcomes.filter((outcome) => outcome === 'not_found').length).toBeGreaterThanOrEqual(200);
    ear.close();
  });

  it('is in so many rooms', async () => {
    const { room } = await roomOf(world);
    const ear = await (await world.member()).socket();
    const here = world
      .get(Sockets)
      .all()
      .find(({ id }) => id === ear.socket.id)!;
    for (let nth = 0; nth < 400; nth++) void here.join(`more ${nth}`);
    expect((await ear.join(room.id)).outcome).toBe('not_found');
    for (let nth = 0; nth < 400; nth++) void here.leave(`more ${nth}`);
    expect((await ear.join(room.id)).outcome).toBe('joined');
    ear.close();
  });
});

describe('who types', () => {
  it('is told by members of the room alone, though others read there', async () => {
    const colleague = await world.member({ name: 'Kollegin' });
    const { room, topic, owner } = await roomOf(world, { members: [colleague] });
    const [ear, reader, writer] = [
      await owner.socket(),
      await (await world.member({ name: 'Leserin' })).socket(),
      await colleague.socket(),
    ];
    for (const one of [ear, reader, writer]) expect((await one.join(room.id)).outcome).toBe('joined');
    reader.socket.emit('typing', { roomId: room.id, topicId: topic.id });
    await reader.settle();
    writer.socket.emit('typing', { roomId: room.id, topicId: topic.id });
    await until(() => ear.heard.typing !== undefined, 'the colleague to be told');
    expect(ear.heard.typing!.map(([{ person }]) => person.name)).toEqual(['Kollegin']);
    [ear, reader, writer].forEach((one) => one.close());
  });
});

describe('more than 200 kB', () => {
  it('are told neither to a socket nor over HTTP: the page is read again', async () => {
    const { room, topic, owner } = await roomOf(world);
    for (let nth = 0; nth < 25; nth++) await say(owner, topic.id, `${nth} ${'Lang und breit. '.repeat(600)}`);
    const ear = await world.guest.socket();
    expect((await ear.join(room.id, 0)).outcome).toBe('reload');
    expect(await world.guest.call('GET /api/rooms/:roomId/events', { roomId: room.id, since: 0 })).toMatchObject({
      events: null,
    });
    const { seq } = await owner.call('GET /api/rooms/:slug', { slug: room.slug });
    expect(
      (await world.guest.call('GET /api/rooms/:roomId/events', { roomId: room.id, since: seq - 2 })).events,
    ).toHaveLength(2);
    ear.close();
  });
});

const times = (count: number, said: Buffer) => Buffer.concat(Array.from({ length: count }, () => said));

describe('a connection', () => {
  let small: World | undefined;
  afterAll(() => small?.close());

  it('that asks for one namespace after the other is hung up on, like any that says too much', async () => {
    const ear = await world.guest.socket();
    const engine = ear.socket.io.engine as unknown as { write: (text: string) => void };
    for (let nth = 0; nth < 2_000; nth++) engine.write(`0/nichts-${nth},`);
    await ear.untilClosed();
  });

  it.each([
    ['pings', times(500, frame('ping'))],
    ['pongs nobody asked for', times(500, frame('pong'))],
    // engine.io takes it for a mistake, says goodbye, and waits for the answer.
    ['empty messages', times(500, frame('text'))],
  ])('that sends nothing but %s is hung up on', async (_, said) => {
    const wire = await bareWire(await world.address());
    wire.write(said);
    await once(wire, 'close');
  });

  it('that divides a message into a hundred is read no further', async () => {
    const wire = await bareWire(await world.address());
    wire.write(Buffer.concat([frame('text', '4', false), times(100, frame('continuation', 'a', false))]));
    const policyViolation = Buffer.from([0x88, 2, 1008 >> 8, 1008 & 255]);
    for await (const told of wire as AsyncIterable<Buffer>) if (told.includes(policyViolation)) return;
    throw new Error('The wire is open.');
  });

  it('that says no more than a busy person stays (negative control)', async () => {
    const wire = await bareWire(await world.address());
    wire.write(
      Buffer.concat([
        times(100, frame('ping')),
        frame('text', '3', false),
        times(20, frame('continuation', '', false)),
        frame('continuation'),
      ]),
    );
    let told = Buffer.alloc(0);
    wire.on('data', (data: Buffer) => (told = Buffer.concat([told, data])));
    await until(() => told.toString('hex').split('8a00').length > 100, 'a hundred pongs');
    expect(told.includes(0x88)).toBe(false);
    expect(wire.closed).toBe(false);
    wire.destroy();
  });

  it('that says no hello within ten seconds is hung up on', async () => {
    const io = world.get(Sockets).io!;
    expect(io.connectTimeout()).toBe(10_000);
    io.connectTimeout(100);
    try {
      const [silent, greeting] = [await bareWire(await world.address()), await bareWire(await world.address())];
      greeting.write(frame('text', '40'));
      await once(silent, 'close');
      expect(greeting.closed).toBe(false);
      greeting.destroy();
    } finally {
      io.connectTimeout(10_000);
    }
  });

  it('is one of so many in its network, however many addresses that has', async () => {
    small ??= await openWorld({ SOCKETS_PER_NETWORK: '3', TRUSTED_PROXIES: '1' });
    const address = await small.address();
    const from = (forwarded: string) => Ear.open(address, { 'x-forwarded-for': forwarded });
    const open = [];
    for (const last of ['1', '2', 'ffff:1']) open.push(await from(`2001:db8:7:8::${last}`));
    await expect(from('2001:db8:7:8:9::4')).rejects.toThrow();
    open.push(await from('2001:db8:7:9::1'), await from('198.51.100.7'));
    // What a client says of itself is not what the proxy says.
    await expect(from('203.0.113.9, 2001:db8:7:8::5')).rejects.toThrow();
    open[0]!.close();
    // The wire closes some time after the goodbye.
    await until(
      () =>
        from('2001:db8:7:8::6')
          .then(
            (ear) => open.push(ear),
            () => false,
          )
          .then(Boolean),
      'the place to be free',
    );
    open.forEach((ear) => ear.close());
  });

  it('is one of so many of its site, however many networks that has', async () => {
    small ??= await openWorld({ SOCKETS_PER_NETWORK: '3', TRUSTED_PROXIES: '1' });
    const address = await small.address();
    const from = (network: string) => Ear.open(address, { 'x-forwarded-for': `${network}::1` });
    const open = [];
    for (let nth = 1; nth <= 6; nth++) open.push(await from(`2001:db8:17:${nth}`));
    await expect(from('2001:db8:17:7')).rejects.toThrow();
    open.push(await from('2001:db8:18:7'));
    open.forEach((ear) => ear.close());
  });
});
