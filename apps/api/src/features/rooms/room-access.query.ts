import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { ChannelAccess } from '@querschnitt/shared/rooms/channel-access';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RoomAccess } from '../../platform/realtime/room-access.js';
import { MEMBERSHIP } from './visibility.js';

/** How a room looks to somebody: sequence number and access come from one statement, so both are of the same moment. */
@Injectable()
export class RoomAccessQuery implements RoomAccess {
  constructor(private readonly work: UnitOfWork) {}

  async find(me: Actor, roomId: string) {
    const [room] = await this.work.sql<ChannelAccess & { seq: number }>(
      `select r.seq, r.visibility, coalesce(m.role, 'none') as membership from rooms r ${MEMBERSHIP} where r.id = $2`,
      [me.id, roomId],
    );
    return room ?? null;
  }
}
