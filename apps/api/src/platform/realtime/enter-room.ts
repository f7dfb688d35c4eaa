import { Injectable } from '@nestjs/common';
import { hears } from '@querschnitt/shared/rooms/admission';
import type { Joined } from '@querschnitt/shared/rooms/socket';
import { Doorkeeper } from './doorkeeper.js';
import { Presence } from './presence.js';
import { RoomFeeds } from './room-feeds.js';
import { RoomLog } from './room-log.js';
import { channel, type IoSocket } from './sockets.js';

const ROOMS_AT_ONCE = 200;

/** Lets a socket into a room with everything it missed, so that what follows connects without a gap. */
@Injectable()
export class EnterRoom {
  constructor(
    private readonly door: Doorkeeper,
    private readonly log: RoomLog,
    private readonly feeds: RoomFeeds,
    private readonly presence: Presence,
  ) {}

  async run(socket: IoSocket, { roomId, seq }: { roomId: string; seq: number }, answer: (joined: Joined) => void): Promise<void> {
    if (socket.rooms.size > 2 * ROOMS_AT_ONCE) return answer({ outcome: 'not_found' });
    const feed = this.feeds.open(roomId);
    try {
      const room = await this.door.look(socket.data.actor, roomId);
      if (!room || !hears(socket.data.actor, room)) return answer({ outcome: 'not_found' });
      const events = await this.log.between(roomId, seq, room.seq);
      if (!socket.connected) return;
      // While this was read, the others may have been told more: read again, else it would be missing here.
      if (feed.told !== undefined && feed.told > room.seq) return await this.run(socket, { roomId, seq }, answer);
      this.feeds.enter(socket, roomId, room.seq, { visibility: room.visibility, membership: room.membership });
      answer(events ? { outcome: 'joined', events } : { outcome: 'reload', seq: room.seq });
      if (room.membership !== 'none') void this.presence.arrive(socket, roomId);
    } finally {
      this.feeds.release(roomId);
    }
  }

  leave(socket: IoSocket, roomId: string) {
    const wasMember = socket.rooms.has(channel.members(roomId));
    this.feeds.leave(socket, roomId);
    if (wasMember) void this.presence.depart(socket, roomId);
  }

  leaveAll(socket: IoSocket) {
    for (const name of [...socket.rooms]) {
      const [kind, roomId, rest] = name.split(':');
      if (kind === 'room' && roomId && !rest) this.leave(socket, roomId);
    }
  }
}
