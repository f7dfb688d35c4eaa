import { Injectable, Logger } from '@nestjs/common';
import type { Joined } from '@querschnitt/shared/rooms/socket';
import { Config } from '../config/config.js';
import { Allowance, type Rate } from './allowance.js';
import { SubscribeToRoom } from './subscribe-to-room.js';
import { networkOf } from '../limits/network.js';
import { addressOf } from './network.js';
import { SlowReaders } from './slow-readers.js';
import { Slots } from './slots.js';
import type { IoSocket } from './sockets.js';

interface Wish {
  roomId: string;
  seq: number;
  answer: (joined: Joined) => void;
}

/** So many rooms one socket may be waiting for. */
const WAITING = 200;
const RETRY_MS = 2_000;
/** A join costs one, and one more for each of so many bytes told. */
const BYTES = 20 * 1024;
/** A member with many tabs and rooms after a restart, again and again; a class of guests behind one address. */
const rates = { member: { atOnce: 2_000, perSecond: 50 }, guest: { atOnce: 300, perSecond: 10 } } satisfies Record<
  string,
  Rate
>;

/**
 * Lets sockets into rooms one after the other: one join at a time for each, and few at once on this node, so that readers
 * of the log never hold all connections to the database. Guests wait apart from members. Everybody is answered, whatever happens.
 */
@Injectable()
export class JoinQueue {
  private readonly log = new Logger(JoinQueue.name);
  private readonly wishes = new WeakMap<IoSocket, Map<string, Wish>>();
  private readonly slots = { member: new Slots(4), guest: new Slots(2) };
  private readonly allowance = new Allowance();

  constructor(
    private readonly enterRoom: SubscribeToRoom,
    private readonly slow: SlowReaders,
    private readonly config: Config,
  ) {}

  /** Asked again for the same room, the newest number counts. */
  ask(socket: IoSocket, wish: Wish) {
    const waiting = this.wishes.get(socket) ?? new Map<string, Wish>();
    const before = waiting.get(wish.roomId);
    if (!before && waiting.size >= WAITING) return wish.answer(retry(RETRY_MS));
    before?.answer(retry(RETRY_MS));
    waiting.set(wish.roomId, wish);
    if (this.wishes.has(socket)) return;
    this.wishes.set(socket, waiting);
    void this.fulfil(socket, waiting);
  }

  forget(socket: IoSocket, roomId: string) {
    const wish = this.wishes.get(socket)?.get(roomId);
    if (!wish) return;
    this.wishes.get(socket)!.delete(roomId);
    wish.answer({ outcome: 'not_found' });
  }

  private async fulfil(socket: IoSocket, waiting: Map<string, Wish>) {
    const kind = socket.data.actor.id === null ? 'guest' : 'member';
    try {
      while (waiting.size)
        await this.slots[kind].run(async () => {
          const [wish] = waiting.values();
          if (!wish) return;
          waiting.delete(wish.roomId);
          await this.enter(socket, wish, kind);
        });
    } finally {
      this.wishes.delete(socket);
    }
  }

  private async enter(socket: IoSocket, { roomId, seq, answer }: Wish, kind: keyof typeof rates) {
    let answered = false;
    const once = (joined: Joined, cost = 0) => {
      if (answered) return;
      answered = true;
      this.allowance.charge(who, cost, rates[kind]);
      answer(joined);
    };
    const who = socket.data.actor.id ?? networkOf(addressOf(socket.request, this.config.trustedProxies));
    try {
      if (!socket.connected) return;
      // Who does not read what was answered is not answered more.
      if (this.slow.disconnect([socket])) return;
      const wait = this.allowance.wait(who, rates[kind]);
      if (wait > 0) return once(retry(wait));
      await this.enterRoom.run(socket, { roomId, seq }, (joined) => once(joined, 1 + bytesOf(joined) / BYTES));
    } catch (error) {
      this.log.warn(error);
    } finally {
      once(retry(RETRY_MS));
    }
  }
}

const retry = (afterMs: number): Joined => ({ outcome: 'retry', afterMs });
/** The texts alone: they are nearly all of it, and need not be packed twice to be weighed. */
const bytesOf = (joined: Joined) =>
  joined.outcome === 'joined'
    ? joined.events.reduce(
        (sum, event) =>
          sum +
          800 +
          ('post' in event.data ? event.data.post.html.length : 'html' in event.data ? event.data.html.length : 0),
        0,
      )
    : 0;
