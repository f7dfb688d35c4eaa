import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SessionsEnded } from '../auth/sessions-ended.js';
import { RoomFeeds } from './room-feeds.js';
import { SlowReaders } from './slow-readers.js';
import { channel, Sockets } from './sockets.js';

const SESSIONS_EVERY = 1_000;
const ROOMS_EVERY = 3_000;
const COME_BACK_WITHIN = 5_000;

/** What every node does again and again, so that nothing depends on a message that may be lost. */
@Injectable()
export class Watch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Watch.name);
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly sockets: Sockets,
    private readonly feeds: RoomFeeds,
    private readonly slow: SlowReaders,
    private readonly ended: SessionsEnded,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap() {
    this.ended.subscribe((sessionIds) => this.close(sessionIds));
    this.every(SESSIONS_EVERY, () => this.closeEnded());
    this.every(ROOMS_EVERY, () => this.feeds.catchUpAll());
  }

  /** Clients come back spread over some seconds, to whichever node then answers. */
  async beforeApplicationShutdown() {
    this.timers.forEach(clearInterval);
    for (const socket of this.sockets.all()) socket.emit('restart', { afterMs: Math.round(Math.random() * COME_BACK_WITHIN) });
    await this.sockets.io?.close();
  }

  /** Disconnects sockets whose session was ended, has expired or belongs to somebody no longer active. */
  async closeEnded() {
    // Those of now: whoever connects while the database answers was not asked about.
    const sockets = this.sockets.all();
    const ids = [...new Set(sockets.flatMap(({ data }) => data.sessionId ?? []))];
    const alive = new Set(ids.length ? await this.alive(ids) : []);
    for (const socket of sockets) if (socket.data.sessionId && !alive.has(socket.data.sessionId)) socket.disconnect(true);
    this.slow.shed(sockets);
  }

  private async alive(sessionIds: string[]): Promise<string[]> {
    const rows = await this.work.sql<{ id: string }>(
      `select s.id from sessions s join members m on m.id = s.member_id where s.id = any($1) and s.expires_at > $2 and m.state = 'active'`,
      [sessionIds, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  private close(sessionIds: string[]) {
    if (sessionIds.length) this.sockets.io?.in(sessionIds.map(channel.session)).disconnectSockets(true);
  }

  private every(ms: number, deed: () => Promise<void>) {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      deed()
        .catch((error: unknown) => this.log.warn(error))
        .finally(() => (busy = false));
    }, ms);
    this.timers.push(timer.unref());
  }
}
