import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { RoomRole } from '@querschnitt/shared/rooms/rooms.schema';
import { canGiveUpRole, canManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { memberRemoved } from './interventions.js';
import { Memberships } from './memberships.repository.js';
import { RoomMails } from './room-mails.js';
import { type RoomSnapshot, Rooms } from './rooms.repository.js';

/** Ends a membership: one's own, or that of another by who looks after the room. */
@Injectable()
export class LeaveRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly memberships: Memberships,
    private readonly rights: Rights,
    private readonly realtime: Realtime,
    private readonly mails: RoomMails,
  ) {}

  run = (me: Member, roomId: string) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      if (room.membership !== 'none') await this.end(room, me.id, room.membership);
    });

  remove = (me: Member, { roomId, memberId }: { roomId: string; memberId: string }) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      const found = await this.memberships.find(roomId, memberId);
      await this.rights.authorize(
        me,
        canManageRoom(me, room),
        found && memberId !== me.id ? memberRemoved(room, found.person, await this.memberships.owners(roomId)) : null,
      );
      const membership = found ?? fail('not_found');
      await this.end(room, memberId, membership.role);
    });

  private async end(room: RoomSnapshot, memberId: string, role: RoomRole) {
    const ownerCount = await this.memberships.ownerCount(room.id);
    authorize(canGiveUpRole({ ownerCount, memberCount: room.memberCount }, role));
    const memberCount = await this.memberships.remove(room.id, memberId);
    await this.mails.notInvited(room.id, memberId);
    this.realtime.notifyChanged([memberId], 'rooms');
    await this.realtime.publish(room.id, 'room.left', { memberId, role, memberCount });
  }
}
