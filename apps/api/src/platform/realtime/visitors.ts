import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Presence } from './presence.js';
import { channel, type IoSocket, Sockets } from './sockets.js';

/** What sockets know of a member, and a number that changes with it. */
export interface Facts {
  person: PersonRef;
  showsPresence: boolean;
  role: Member['role'];
  version: number;
}

/** Changes with everything in `Facts`. For `members m join person_refs p`. */
export const VERSION = `hashtext(concat(p.person, m.shows_presence, m.role))`;

/** Keeps what open sockets know of their members true: name, picture, role, and whether they wish to be seen. */
@Injectable()
export class Visitors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sockets: Sockets,
    private readonly presence: Presence,
  ) {}

  async of(memberId: string): Promise<Facts | undefined> {
    const [found] = await this.work.sql<Facts>(
      `select p.person, m.shows_presence as "showsPresence", m.role, ${VERSION} as version from members m join person_refs p on p.id = m.id where m.id = $1`,
      [memberId],
    );
    return found;
  }

  /** Reads anew what this node's sockets of a member know. */
  async refresh(memberId: string) {
    const open = this.sockets.in(channel.member(memberId));
    const facts = open.length ? await this.of(memberId) : undefined;
    if (facts) for (const socket of open) this.learn(socket, facts);
  }

  private learn(socket: IoSocket, { role, ...facts }: Facts) {
    Object.assign(socket.data, facts);
    if (socket.data.actor.id !== null) socket.data.actor = { ...socket.data.actor, role };
    this.presence.refresh(socket);
  }
}
