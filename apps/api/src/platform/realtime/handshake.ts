import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { IncomingMessage } from 'node:http';
import { Sessions } from '../auth/sessions.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { channel, type IoSocket, type Visitor } from './sockets.js';

/** Finds out who connects, before anything else can happen on the socket. */
@Injectable()
export class Handshake {
  constructor(
    private readonly sessions: Sessions,
    private readonly work: UnitOfWork,
  ) {}

  readonly greet = (socket: IoSocket, next: (refusal?: Error) => void) => {
    this.visitor(socket.handshake).then(
      (visitor) => {
        socket.data = visitor;
        if (visitor.sessionId) void socket.join(channel.session(visitor.sessionId));
        if (visitor.actor.id) void socket.join(channel.member(visitor.actor.id));
        next();
      },
      () => next(new Error('server.unavailable')),
    );
  };

  private async visitor(request: { headers: { cookie?: string | undefined } }): Promise<Visitor> {
    const { actor, sessionId } = await this.sessions.of(request);
    const [shown] = await this.work.sql<{ person: PersonRef; shows_presence: boolean }>(
      'select p.person, m.shows_presence from members m join person_refs p on p.id = m.id where m.id = $1',
      [actor.id],
    );
    return { actor, sessionId, person: shown?.person ?? null, showsPresence: shown?.shows_presence ?? false };
  }
}

/** Browsers name the page that opens a socket; `cors` would not keep a foreign one out. Programs name none and carry no cookie of a browser. */
export const allowOrigin = (config: Config) => (request: IncomingMessage, decide: (error: string | null | undefined, allowed: boolean) => void) => {
  const { origin } = request.headers;
  decide(null, origin === undefined || config.origins.includes(origin));
};
