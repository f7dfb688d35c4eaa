import { Injectable } from '@nestjs/common';
import { Sessions } from '../auth/sessions.js';
import { Slots } from './slots.js';
import { channel, type IoSocket, type Visitor } from './sockets.js';
import { Visitors } from './visitors.js';

/** Finds out who connects, before anything else can happen on the socket. */
@Injectable()
export class Handshake {
  /** Few at once: a crowd that comes back must leave others a connection to the database. */
  private readonly slots = new Slots(4);

  constructor(
    private readonly sessions: Sessions,
    private readonly visitors: Visitors,
  ) {}

  readonly greet = (socket: IoSocket, next: (refusal?: Error) => void) => {
    this.slots
      .run(() => this.visitor(socket.handshake))
      .then(
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
    if (actor.id === null) return { actor, sessionId, person: null, showsPresence: false, version: 0 };
    const facts = await this.visitors.of(actor.id);
    return {
      actor,
      sessionId,
      person: facts?.person ?? null,
      showsPresence: facts?.showsPresence ?? false,
      version: facts?.version ?? 0,
    };
  }
}
