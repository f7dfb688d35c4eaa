import { Controller } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as rooms from '@querschnitt/shared/rooms/rooms.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { CatchUpQuery } from './catch-up.query.js';
import { CreateRoom } from './create-room.js';
import { EditRoom } from './edit-room.js';
import { InviteToRoom } from './invite-to-room.js';
import { JoinRoom } from './join-room.js';
import { LeaveRoom } from './leave-room.js';
import { MarkRead } from './mark-read.js';
import { RoomPeople } from './room-people.js';
import { RoomQuery } from './room.query.js';

@Controller()
export class RoomsController {
  constructor(
    private readonly query: RoomQuery,
    private readonly people: RoomPeople,
    private readonly catchUpQuery: CatchUpQuery,
    private readonly createRoom: CreateRoom,
    private readonly editRoom: EditRoom,
    private readonly joinRoom: JoinRoom,
    private readonly leaveRoom: LeaveRoom,
    private readonly inviteToRoom: InviteToRoom,
    private readonly markRead: MarkRead,
  ) {}

  @Route(rooms.listRooms) list(@Me() me: Actor, @Input() input: In<typeof rooms.listRooms>) {
    return this.query.list(me, input);
  }
  @Route(rooms.showRoom) show(@Me() me: Actor, @Input() { slug }: In<typeof rooms.showRoom>) {
    return this.query.bySlug(me, slug);
  }
  @Route(rooms.createRoom) create(@Me() me: Member, @Input() input: In<typeof rooms.createRoom>) {
    return this.createRoom.run(me, input);
  }
  @Route(rooms.editRoom) edit(@Me() me: Member, @Input() input: In<typeof rooms.editRoom>) {
    return this.editRoom.run(me, input);
  }
  @Route(rooms.joinRoom) join(@Me() me: Member, @Input() { roomId }: In<typeof rooms.joinRoom>) {
    return this.joinRoom.run(me, roomId);
  }
  @Route(rooms.leaveRoom) leave(@Me() me: Member, @Input() { roomId }: In<typeof rooms.leaveRoom>) {
    return this.leaveRoom.run(me, roomId);
  }
  @Route(rooms.readRoom) read(@Me() me: Member, @Input() { roomId }: In<typeof rooms.readRoom>) {
    return this.markRead.room(me, roomId);
  }
  @Route(rooms.visitRoom) visit(@Me() me: Member, @Input() { roomId }: In<typeof rooms.visitRoom>) {
    return this.joinRoom.arrive(me, roomId);
  }
  @Route(rooms.listRoomMembers) members(@Me() me: Member, @Input() input: In<typeof rooms.listRoomMembers>) {
    return this.people.members(me, input);
  }
  @Route(rooms.inviteToRoom) invite(@Me() me: Member, @Input() input: In<typeof rooms.inviteToRoom>) {
    return this.inviteToRoom.run(me, input);
  }
  @Route(rooms.setRoomRole) setRole(@Me() me: Member, @Input() input: In<typeof rooms.setRoomRole>) {
    return this.inviteToRoom.setRole(me, input);
  }
  @Route(rooms.removeFromRoom) remove(@Me() me: Member, @Input() input: In<typeof rooms.removeFromRoom>) {
    return this.leaveRoom.remove(me, input);
  }
  @Route(rooms.findInvitees) invitees(@Me() me: Member, @Input() input: In<typeof rooms.findInvitees>) {
    return this.people.invitees(me, input);
  }
  @Route(rooms.findMentionable) mentionable(@Me() me: Member, @Input() input: In<typeof rooms.findMentionable>) {
    return this.people.mentionable(me, input);
  }
  @Route(rooms.catchUp) catchUp(@Me() me: Actor, @Input() input: In<typeof rooms.catchUp>) {
    return this.catchUpQuery.run(me, input);
  }
}
