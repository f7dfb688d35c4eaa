import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { editRoom } from '@querschnitt/shared/rooms/rooms.contract';
import { canManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { roomEdited } from './interventions.js';
import { Memberships } from './memberships.repository.js';
import { RoomQuery } from './room.query.js';
import { Rooms } from './rooms.repository.js';

/** Changes what a room says of itself, unless that has changed since it was read. */
@Injectable()
export class EditRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly memberships: Memberships,
    private readonly rights: Rights,
    private readonly query: RoomQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { roomId, version, ...changes }: In<typeof editRoom>) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const edited = { ...room, ...given, version: version + 1 };
      await this.rights.authorize(
        me,
        canManageRoom(me, room),
        roomEdited(room, edited, await this.memberships.owners(roomId)),
      );
      if (room.version !== version) fail('conflict.changed');
      if (room.keptFor && edited.visibility !== 'public') fail('room.kept_public', { field: 'visibility' });
      if (edited.visibility !== 'private' && (await this.rooms.nameTaken(edited.name, room.id)))
        fail('room.name_taken', { field: 'name' });
      await this.rooms.update(edited);
      const { name, purpose, visibility, sectors } = edited;
      await this.realtime.publish(room.id, 'room.edited', {
        name,
        purpose,
        visibility,
        sectors,
        version: edited.version,
      });
      return this.query.byId(me, room.id);
    });
}
