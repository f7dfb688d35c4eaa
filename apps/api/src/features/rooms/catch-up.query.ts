import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { canReceive } from '@querschnitt/shared/rooms/channel-access';
import { shownTo } from '@querschnitt/shared/rooms/shown-event';
import { fail } from '../../platform/http/problem.js';
import { RoomAccess } from '../../platform/realtime/room-access.js';
import { RoomLog, TOLD_BYTES } from '../../platform/realtime/room-log.js';

/** What somebody missed in a room, for clients without a socket. */
@Injectable()
export class CatchUpQuery {
  constructor(
    private readonly door: RoomAccess,
    private readonly log: RoomLog,
  ) {}

  async run(me: Actor, { roomId, since }: { roomId: string; since: number }) {
    const room = await this.door.find(me, roomId);
    if (!room || !canReceive(me, room)) return fail('not_found');
    const events = await this.log.between(roomId, since, room.seq, TOLD_BYTES);
    return { seq: room.seq, events: events && shownTo(events, me.id) };
  }
}
