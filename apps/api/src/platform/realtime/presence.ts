import { Injectable, Logger } from '@nestjs/common';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { channel, type IoSocket, Sockets } from './sockets.js';

/** Who is in a room just now. Only members are shown, only to members, and only if they wish to be. */
@Injectable()
export class Presence {
  private readonly log = new Logger(Presence.name);

  constructor(private readonly sockets: Sockets) {}

  /** Shows a newcomer who is there, and the newcomer to the others. */
  async arrive(socket: IoSocket, roomId: string) {
    const people = await this.people(roomId);
    // Not volatile: right after the answer to the join the line is busy, and this would be lost each time.
    socket.emit('present', { roomId, people });
    const { person, showsPresence } = socket.data;
    if (person && showsPresence) socket.to(channel.members(roomId)).volatile.emit('presence', { roomId, person, here: true });
  }

  /** Says goodbye for somebody whose last socket in the room has gone. */
  async depart(socket: IoSocket, roomId: string) {
    const { person, showsPresence } = socket.data;
    if (!person || !showsPresence) return;
    const left = await this.people(roomId);
    if (left.some(({ id }) => id === person.id)) return;
    this.sockets.io?.to(channel.members(roomId)).volatile.emit('presence', { roomId, person, here: false });
  }

  async people(roomId: string): Promise<PersonRef[]> {
    try {
      const there = (await this.sockets.io?.in(channel.members(roomId)).fetchSockets()) ?? [];
      const shown = there.flatMap(({ data }) => (data.showsPresence && data.person ? [data.person] : []));
      return [...new Map(shown.map((person) => [person.id, person])).values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));
    } catch (error) {
      // Another node did not answer; presence is a courtesy.
      this.log.warn(error);
      return [];
    }
  }
}
