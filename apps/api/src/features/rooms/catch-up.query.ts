import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { hears } from '@querschnitt/shared/rooms/admission';
import { shownTo } from '@querschnitt/shared/rooms/shown-event';
import { refuse } from '../../platform/http/problem.js';
import { Doorkeeper } from '../../platform/realtime/doorkeeper.js';
import { RoomLog, TOLD_BYTES } from '../../platform/realtime/room-log.js';

/** What somebody missed in a room, for clients without a socket. */
@Injectable()
export class CatchUpQuery {
  constructor(
    private readonly door: Doorkeeper,
    private readonly log: RoomLog,
  ) {}

  async run(me: Actor, { roomId, since }: { roomId: string; since: number }) {
    const room = await this.door.look(me, roomId);
    if (!room || !hears(me, room)) return refuse('not_found');
    const events = await this.log.between(roomId, since, room.seq, TOLD_BYTES);
    return { seq: room.seq, events: events?.map((event) => shownTo(event, me.id)) ?? null };
  }
}
