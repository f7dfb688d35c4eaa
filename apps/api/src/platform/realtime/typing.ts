import { Injectable } from '@nestjs/common';
import { channel, type IoSocket } from './sockets.js';

const EVERY_MS = 1_500;
/** So many of those who write at once a room hears of. */
const AT_ONCE = 8;

/** Says who is writing: to members of the room, from members of the room, and only if they wish to be seen. */
@Injectable()
export class Typing {
  private readonly last = new WeakMap<IoSocket, number>();
  private lately = new Map<string, number>();
  private since = 0;

  run(socket: IoSocket, { roomId, topicId }: { roomId: string; topicId: string }) {
    const { person, showsPresence } = socket.data;
    if (!person || !showsPresence || !socket.rooms.has(channel.members(roomId))) return;
    const now = performance.now();
    if (now - (this.last.get(socket) ?? -EVERY_MS) < EVERY_MS) return;
    this.last.set(socket, now);
    if (this.isCrowded(roomId, now)) return;
    socket.to(channel.members(roomId)).volatile.emit('typing', { roomId, topicId, person });
  }

  private isCrowded(roomId: string, now: number) {
    if (now - this.since > EVERY_MS) {
      this.lately = new Map();
      this.since = now;
    }
    const count = (this.lately.get(roomId) ?? 0) + 1;
    this.lately.set(roomId, count);
    return count > AT_ONCE;
  }
}
