import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@querschnitt/shared/events';
import { Config } from '../config/config.js';
import { RoomFeeds } from './room-feeds.js';
import { Sockets } from './sockets.js';

/** Spreads events to this node's sockets and, where there are several nodes, to the others. */
@Injectable()
export class Nodes {
  constructor(
    private readonly feeds: RoomFeeds,
    private readonly sockets: Sockets,
    private readonly config: Config,
  ) {}

  spread(event: RoomEvent) {
    this.feeds.hear(event);
    if (this.config.redisUrl) this.sockets.io?.serverSideEmit('told' as never, event as never);
  }

  listen() {
    this.sockets.io?.on('told' as never, ((event: RoomEvent) => this.feeds.hear(event)) as never);
  }
}
