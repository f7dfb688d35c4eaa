import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { findInvitees, findMentionable, listRoomMembers } from '@querschnitt/shared/rooms/rooms.contract';
import { canManageRoom, canWrite } from '@querschnitt/shared/rooms/rooms.policy';
import { Rights } from '../../platform/audit/rights.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { PeopleQuery } from './people.query.js';
import { Rooms } from './rooms.repository.js';
import { Topics } from './topics.repository.js';

/** Who belongs to a room, who may be named in it, who may be let in. */
@Injectable()
export class RoomPeople {
  constructor(
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    private readonly people: PeopleQuery,
    private readonly rights: Rights,
  ) {}

  async members(me: Member, { roomId, cursor }: In<typeof listRoomMembers>) {
    const room = await this.rooms.visibleTo(me, roomId);
    return this.people.members(room.id, cursor);
  }

  async mentionable(me: Member, { roomId, q, topicId }: In<typeof findMentionable>) {
    const room = await this.rooms.visibleTo(me, roomId);
    authorize(canWrite(me, room));
    // A topic of another room, perhaps one they cannot see, would tell who writes there.
    if (topicId && (await this.topics.visibleTo(me, topicId)).room.id !== roomId) fail('not_found');
    return this.people.mentionable(me, room, q, topicId);
  }

  async invitees(me: Member, { roomId, q }: In<typeof findInvitees>) {
    const room = await this.rooms.visibleTo(me, roomId);
    await this.rights.authorize(me, canManageRoom(me, room), null);
    return this.people.invitees(room, q);
  }
}
