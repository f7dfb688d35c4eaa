import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SessionsEnded } from '../auth/sessions-ended.js';
import { RoomFeeds } from './room-feeds.js';
import { SlowReaders } from './slow-readers.js';
import { channel, Sockets } from './sockets.js';
import { VERSION, Visitors } from './visitors.js';

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
    private readonly visitors: Visitors,
  ) {}

  onApplicationBootstrap() {
    this.ended.subscribe((sessionIds) => this.close(sessionIds));
    this.every(SESSIONS_EVERY, () => this.closeEnded());
    this.every(ROOMS_EVERY, () => this.feeds.catchUpAll());
  }

  /** Clients come back spread over some seconds, to whichever node then answers. */
  async beforeApplicationShutdown() {
    this.timers.forEach(clearInterval);
    for (const socket of this.sockets.all())
      socket.emit('restart', { afterMs: Math.round(Math.random() * COME_BACK_WITHIN) });
    await this.sockets.io?.close();
  }

  /** Disconnects sockets whose session was ended, has expired or belongs to somebody no longer active; the others learn what has changed of their member. */
  async closeEnded() {
    // The sockets open now: one that connects while the query runs is not among its ids and must not count as ended.
    const sockets = this.sockets.all();
    const ids = [...new Set(sockets.flatMap(({ data }) => data.sessionId ?? []))];
    const alive = new Map(ids.length ? (await this.alive(ids)).map(({ id, version }) => [id, version]) : []);
    const changed = new Set<string>();
    for (const socket of sockets) {
      const { sessionId, actor, version } = socket.data;
      if (!sessionId) continue;
      if (!alive.has(sessionId)) {
        socket.emit('ended');
        socket.disconnect(true);
      } else if (actor.id !== null && alive.get(sessionId) !== version) changed.add(actor.id);
    }
    for (const memberId of changed) await this.visitors.refresh(memberId);
    this.slow.disconnect(sockets);
  }

  private alive(sessionIds: string[]): Promise<{ id: string; version: number }[]> {
    return this.work.sql(
      `select s.id, ${VERSION} as version from sessions s join members m on m.id = s.member_id join person_refs p on p.id = m.id where s.id = any($1) and s.expires_at > $2 and m.state = 'active'`,
      [sessionIds, this.clock.now()],
    );
  }

  private close(sessionIds: string[]) {
    if (!sessionIds.length) return;
    const theirs = this.sockets.io?.in(sessionIds.map(channel.session));
    theirs?.emit('ended');
    theirs?.disconnectSockets(true);
  }

  private every(ms: number, action: () => Promise<void>) {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      action()
        .catch((error: unknown) => this.log.warn(error))
        .finally(() => (busy = false));
    }, ms);
    this.timers.push(timer.unref());
  }
}
