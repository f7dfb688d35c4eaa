import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Admission } from '@querschnitt/shared/rooms/admission';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Doorkeeper } from '../../platform/realtime/doorkeeper.js';
import { MEMBERSHIP } from './visibility.js';

/** Tells the sockets how a room looks to somebody; number and admission in one statement, so of one moment. */
@Injectable()
export class RoomDoorkeeper implements Doorkeeper {
  constructor(private readonly work: UnitOfWork) {}

  async look(me: Actor, roomId: string) {
    const [room] = await this.work.sql<Admission & { seq: number }>(
      `select r.seq, r.visibility, coalesce(m.role, 'none') as membership from rooms r ${MEMBERSHIP} where r.id = $2`,
      [me.id, roomId],
    );
    return room ?? null;
  }
}
