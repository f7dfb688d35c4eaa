import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { RoomRole } from '@querschnitt/shared/rooms/rooms.schema';
import { canJoinRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { MarkRead } from './mark-read.js';
import { Memberships } from './memberships.repository.js';
import { RoomQuery } from './room.query.js';
import { type RoomSnapshot, Rooms } from './rooms.repository.js';

/** Lets somebody into a room: by their own wish, by invitation, or with their first post. */
@Injectable()
export class JoinRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
    private readonly memberships: Memberships,
    private readonly markRead: MarkRead,
    private readonly query: RoomQuery,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, roomId: string) =>
    this.work.run(async () => {
      const room = await this.rooms.lock(me, roomId);
      authorize(canJoinRoom(me, room));
      if (room.membership === 'none') await this.admit(room, me.id, 'member');
      return this.query.byId(me, roomId);
    });

  /** They have opened the room: that somebody let them in is no news any more. */
  arrive = (me: Member, roomId: string) =>
    this.work.run(async () => {
      await this.rooms.visibleTo(me, roomId);
      await this.memberships.visit(roomId, me.id);
    });

  /**
   * Under the room's lock. What was written before counts as read, or everything old would be news.
   * @param by who let them in, if not they themselves
   */
  async admit(room: RoomSnapshot, memberId: string, role: RoomRole, by: string | null = null) {
    const person = (await this.memberships.person(memberId)) ?? fail('not_found');
    const memberCount = await this.memberships.add(room.id, memberId, role, this.clock.now(), by);
    await this.markRead.newcomer(memberId, room.id);
    await this.realtime.publish(room.id, 'room.joined', { person, role, memberCount });
  }
}
