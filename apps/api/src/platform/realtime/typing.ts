import { Injectable } from '@nestjs/common';
import { channel, type IoSocket } from './sockets.js';

const EVERY_MS = 1_500;

/** Says who is writing: to members of the room, from members of the room, and only if they wish to be seen. */
@Injectable()
export class Typing {
  private readonly last = new WeakMap<IoSocket, number>();

  run(socket: IoSocket, { roomId, topicId }: { roomId: string; topicId: string }) {
    const { person, showsPresence } = socket.data;
    if (!person || !showsPresence || !socket.rooms.has(channel.members(roomId))) return;
    if (performance.now() - (this.last.get(socket) ?? -EVERY_MS) < EVERY_MS) return;
    this.last.set(socket, performance.now());
    socket.to(channel.members(roomId)).volatile.emit('typing', { roomId, topicId, person });
  }
}
