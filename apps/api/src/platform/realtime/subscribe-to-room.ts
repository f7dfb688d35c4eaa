import { Injectable } from '@nestjs/common';
import { canReceive } from '@querschnitt/shared/rooms/channel-access';
import { shownTo } from '@querschnitt/shared/rooms/shown-event';
import type { Joined } from '@querschnitt/shared/rooms/socket';
import { RoomAccess } from './room-access.js';
import { Presence } from './presence.js';
import { RoomFeeds } from './room-feeds.js';
import { RoomLog, TOLD_BYTES } from './room-log.js';
import { channel, type IoSocket } from './sockets.js';

const ROOMS_AT_ONCE = 200;
/** In a room where so much happens that the socket is always late, it comes back later. */
const TRIES = 5;

/** Lets a socket into a room with everything it missed, so that what follows connects without a gap. */
@Injectable()
export class SubscribeToRoom {
  constructor(
    private readonly door: RoomAccess,
    private readonly log: RoomLog,
    private readonly feeds: RoomFeeds,
    private readonly presence: Presence,
  ) {}

  async run(
    socket: IoSocket,
    { roomId, seq }: { roomId: string; seq: number },
    answer: (joined: Joined) => void,
    tries = TRIES,
  ): Promise<void> {
    if (socket.rooms.size > 2 * ROOMS_AT_ONCE) return answer({ outcome: 'not_found' });
    const feed = this.feeds.open(roomId);
    try {
      const room = await this.door.find(socket.data.actor, roomId);
      if (!room || !canReceive(socket.data.actor, room)) return answer({ outcome: 'not_found' });
      const events = await this.log.between(roomId, seq, room.seq, TOLD_BYTES);
      if (!socket.connected) return;
      // While this was read, the others may have been told more: read again, else it would be missing here.
      if (feed.lastDelivered !== undefined && feed.lastDelivered > room.seq)
        return await (tries > 1
          ? this.run(socket, { roomId, seq }, answer, tries - 1)
          : answer({ outcome: 'retry', afterMs: 500 }));
      this.feeds.enter(socket, roomId, room.seq, { visibility: room.visibility, membership: room.membership });
      answer(
        events
          ? { outcome: 'joined', events: shownTo(events, socket.data.actor.id) }
          : { outcome: 'reload', seq: room.seq },
      );
      if (room.membership !== 'none') this.presence.arrive(socket, roomId);
    } finally {
      this.feeds.release(roomId);
    }
  }

  leave(socket: IoSocket, roomId: string) {
    const wasMember = socket.rooms.has(channel.members(roomId));
    this.feeds.leave(socket, roomId);
    if (wasMember) this.presence.depart(socket, roomId);
  }

  leaveAll(socket: IoSocket) {
    for (const name of [...socket.rooms]) {
      const [kind, roomId, rest] = name.split(':');
      if (kind === 'room' && roomId && !rest) this.leave(socket, roomId);
    }
  }
}
