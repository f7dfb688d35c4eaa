import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { ToClient, ToServer } from '@querschnitt/shared/rooms/socket';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

/** Set during the handshake; plain data, since other nodes ask for it. */
export interface Visitor {
  actor: Actor;
  sessionId: string | null;
  person: PersonRef | null;
  showsPresence: boolean;
  /** Of what is known of the member. */
  version: number;
}

export type Io = Server<ToServer, ToClient, DefaultEventsMap, Visitor>;
export type IoSocket = Socket<ToServer, ToClient, DefaultEventsMap, Visitor>;

/** Names of socket.io rooms. */
export const channel = {
  room: (roomId: string) => `room:${roomId}`,
  /** Members of the room only: who is there, who types. */
  members: (roomId: string) => `room:${roomId}:members`,
  /** Those in the room who are no members of Querschnitt. */
  guests: (roomId: string) => `room:${roomId}:guests`,
  session: (sessionId: string) => `session:${sessionId}`,
  member: (memberId: string) => `member:${memberId}`,
  /** Tabs that show an event. */
  onlookers: (eventId: string) => `event:${eventId}`,
};

/** The socket server of this node, once it runs. */
@Injectable()
export class Sockets {
  io: Io | undefined;
  /** The scripts new documents begin with, one for each language; none where no pages are served. */
  scripts: string[] = [];

  /** Sockets of this node in a channel. */
  in(name: string): IoSocket[] {
    const ids = this.io?.sockets.adapter.rooms.get(name) ?? [];
    return [...ids].flatMap((id) => this.io!.sockets.sockets.get(id) ?? []);
  }

  all(): IoSocket[] {
    return [...(this.io?.sockets.sockets.values() ?? [])];
  }
}
