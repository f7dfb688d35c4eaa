import { Injectable } from '@nestjs/common';
import type { Events, EventType } from '@querschnitt/shared/events';
import type { Changed, ToClient } from '@querschnitt/shared/rooms/socket';
import { memberChanged } from '../auth/member-changed.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { On } from '../domain-events/domain-event.js';
import { Nodes } from './nodes.js';
import { EventViewers } from './event-viewers.js';
import { RoomLog } from './room-log.js';
import { channel, Sockets } from './sockets.js';

/** Tells what has happened: written with the action, heard after its commit. */
@Injectable()
export class Realtime {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rooms: RoomLog,
    private readonly nodes: Nodes,
    private readonly sockets: Sockets,
    private readonly onlookers: EventViewers,
  ) {}

  /** Everybody in a room, in the order of commits. */
  async publish<T extends EventType>(roomId: string, type: T, data: Events[T]) {
    const event = await this.rooms.append(roomId, type, data);
    this.work.afterCommit(() => this.nodes.broadcast(event));
  }

  /** All open tabs of one member. May be lost: it only spares a request. */
  notifyMember<T extends keyof ToClient>(memberId: string, type: T, ...data: Parameters<ToClient[T]>) {
    this.work.afterCommit(() => void this.sockets.io?.to(channel.member(memberId)).emit(type, ...data));
  }

  /** Something of theirs has changed without their doing: their open tabs ask again. May be lost. */
  notifyChanged(memberIds: string[], what: Changed) {
    if (memberIds.length)
      this.work.afterCommit(() => void this.sockets.io?.to(memberIds.map(channel.member)).emit('changed', what));
  }

  /** Whoever has this event on screen asks for it again. May be lost. */
  notifyViewers(eventId: string) {
    this.work.afterCommit(() => this.onlookers.tell(eventId));
  }

  /** Open tabs of somebody whose name, picture or wishes have changed follow. */
  @On(memberChanged, 'after-commit')
  refresh({ memberId }: { memberId: string }) {
    return this.nodes.refresh(memberId);
  }
}
