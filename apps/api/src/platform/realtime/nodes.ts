import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@querschnitt/shared/events';
import { Config } from '../config/config.js';
import { Presence } from './presence.js';
import { RoomFeeds } from './room-feeds.js';
import { Sockets } from './sockets.js';
import { Visitors } from './visitors.js';

/** Spreads events to this node's sockets and, where there are several nodes, to the others. */
@Injectable()
export class Nodes {
  constructor(
    private readonly feeds: RoomFeeds,
    private readonly sockets: Sockets,
    private readonly presence: Presence,
    private readonly visitors: Visitors,
    private readonly config: Config,
  ) {}

  broadcast(event: RoomEvent) {
    this.feeds.receive(event);
    if (this.config.redisUrl) this.sockets.io?.serverSideEmit('told' as never, event as never);
  }

  /** What sockets know of a member has changed. A node that does not hear of it sees for itself within a second. */
  async refresh(memberId: string) {
    if (this.config.redisUrl) this.sockets.io?.serverSideEmit('changed' as never, memberId as never);
    await this.visitors.refresh(memberId);
  }

  listen() {
    this.presence.listen();
    this.sockets.io?.on(
      'changed' as never,
      ((memberId: string) => void this.visitors.refresh(memberId).catch(() => undefined)) as never,
    );
    this.sockets.io?.on('told' as never, ((event: RoomEvent) => this.feeds.receive(event)) as never);
  }
}
