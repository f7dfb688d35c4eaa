import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { inviteToRoom, setRoomRole } from '@querschnitt/shared/rooms/rooms.contract';
import { canGiveUpRole, canManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { memberAdded, roleSet } from './interventions.js';
import { JoinRoom } from './join-room.js';
import { type MembershipRow, Memberships } from './memberships.repository.js';
import { RoomMails } from './room-mails.js';
import { Rooms } from './rooms.repository.js';

/** Lets others in, and names those who look after the room. */
@Injectable()
export class InviteToRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly memberships: Memberships,
    private readonly joinRoom: JoinRoom,
    private readonly rights: Rights,
    private readonly realtime: Realtime,
    private readonly mails: RoomMails,
  ) {}

  run = (me: Member, { roomId, memberId, role }: In<typeof inviteToRoom>) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      const there = await this.memberships.find(roomId, memberId);
      await this.rights.authorize(
        me,
        canManageRoom(me, room),
        there
          ? null
          : memberAdded(me, room, await this.memberships.person(memberId), role, await this.memberships.owners(roomId)),
      );
      if (!there) {
        await this.joinRoom.admit(room, memberId, role, me.id);
        this.realtime.notifyChanged([memberId], 'rooms');
        await this.mails.invited(me, room, memberId);
      }
      return present((await this.memberships.find(roomId, memberId))!);
    });

  setRole = (me: Member, { roomId, memberId, role }: In<typeof setRoomRole>) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      const found = await this.memberships.find(roomId, memberId);
      await this.rights.authorize(
        me,
        canManageRoom(me, room),
        found && found.role !== role
          ? roleSet(me, room, found.person, role, await this.memberships.owners(roomId))
          : null,
      );
      const membership = found ?? fail('not_found');
      if (membership.role === role) return present(membership);
      authorize(
        canGiveUpRole(
          { ownerCount: await this.memberships.ownerCount(roomId), memberCount: Infinity },
          membership.role,
        ),
      );
      await this.memberships.setRole(roomId, memberId, role);
      await this.realtime.publish(roomId, 'room.role_set', { person: membership.person, role });
      return present({ ...membership, role });
    });
}

const present = ({ person, role, joinedAt }: MembershipRow) => ({ person, role, joinedAt: joinedAt.toISOString() });
