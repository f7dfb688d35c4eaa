import { Injectable } from '@nestjs/common';
import { channel, type IoSocket, Sockets } from './sockets.js';

/** However much changes, those who look at something are told at most so often; each then asks for it. */
const EVERY_MS = 1_000;

/** Who has an event on screen, members and guests. They are told that it has changed, not how: what each may see of it differs. */
@Injectable()
export class EventViewers {
  private readonly due = new Set<string>();

  constructor(private readonly sockets: Sockets) {}

  /** One thing at a time: a tab has one page. */
  watch(socket: IoSocket, eventId: string | null) {
    const name = eventId && channel.onlookers(eventId);
    for (const other of socket.rooms)
      if (other.startsWith(channel.onlookers('')) && other !== name) void socket.leave(other);
    if (name) void socket.join(name);
  }

  /** After the commit. */
  tell(eventId: string) {
    if (this.due.has(eventId)) return;
    this.due.add(eventId);
    setTimeout(() => {
      this.due.delete(eventId);
      this.sockets.io?.to(channel.onlookers(eventId)).emit('changed', 'event');
    }, EVERY_MS).unref();
  }
}
