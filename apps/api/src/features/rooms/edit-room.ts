import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { editRoom } from '@querschnitt/shared/rooms/rooms.contract';
import { mayManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand, refuse } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { RoomQuery } from './room.query.js';
import { Rooms } from './rooms.repository.js';

@Injectable()
export class EditRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly query: RoomQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { roomId, ...changes }: In<typeof editRoom>) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      demand(mayManageRoom(me, room));
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const edited = { ...room, ...given };
      if (edited.visibility !== 'private' && (await this.rooms.nameTaken(edited.name, room.id))) refuse('room.name_taken', { field: 'name' });
      await this.rooms.update(edited);
      const { name, purpose, visibility, sectors } = edited;
      await this.realtime.tell(room.id, 'room.edited', { name, purpose, visibility, sectors });
      return this.query.byId(me, room.id);
    });
}
