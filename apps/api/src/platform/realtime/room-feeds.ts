import { Injectable, Logger } from '@nestjs/common';
import type { RoomEvent } from '@querschnitt/shared/events';
import { type ChannelAccess, accessAfter, canReceive } from '@querschnitt/shared/rooms/channel-access';
import { shownTo } from '@querschnitt/shared/rooms/shown-event';
import { Metrics } from '../metrics/metrics.js';
import { SlowReaders } from './slow-readers.js';
import { RoomLog } from './room-log.js';
import { channel, type IoSocket, Sockets } from './sockets.js';

/** What this node has told its sockets of one room. */
class Feed {
  /** Number of the last event told; `undefined` until the first socket is in. */
  lastDelivered: number | undefined;
  /** Highest number heard of. */
  latest = 0;
  catchingUp = false;
  /** Sockets on their way in, for whom the feed stays open. */
  waiting = 0;
  /** By socket: how they stand in the room, as of event `seq`. */
  readonly inside = new Map<string, { admission: ChannelAccess; seq: number }>();
}

/**
 * Tells this node's sockets every event of a room exactly in order. News of other nodes and of this one are
 * only hints: what they leave out is read from the log.
 */
@Injectable()
export class RoomFeeds {
  private readonly log = new Logger(RoomFeeds.name);
  private readonly feeds = new Map<string, Feed>();

  constructor(
    private readonly rooms: RoomLog,
    private readonly sockets: Sockets,
    private readonly slow: SlowReaders,
    private readonly metrics: Metrics,
  ) {}

  /** Opens the feed before the room is looked at, so that no event can slip in between; `release` follows. */
  open(roomId: string): { readonly lastDelivered: number | undefined } {
    const feed = this.feeds.get(roomId) ?? new Feed();
    this.feeds.set(roomId, feed);
    feed.waiting++;
    return feed;
  }

  release(roomId: string) {
    const feed = this.feeds.get(roomId);
    if (feed) feed.waiting--;
    this.closeIfEmpty(roomId);
  }

  /** Lets a socket in that knows everything up to `seq`; must follow without a pause on a check that `told` is not beyond it. */
  enter(socket: IoSocket, roomId: string, seq: number, admission: ChannelAccess) {
    const feed = this.feeds.get(roomId)!;
    feed.lastDelivered ??= seq;
    feed.inside.set(socket.id, { admission, seq });
    void socket.join(channel.room(roomId));
    if (socket.data.actor.id === null) void socket.join(channel.guests(roomId));
    if (admission.membership !== 'none') void socket.join(channel.members(roomId));
    if (feed.latest > feed.lastDelivered) void this.catchUp(roomId);
  }

  leave(socket: IoSocket, roomId: string) {
    void socket.leave(channel.room(roomId));
    void socket.leave(channel.members(roomId));
    void socket.leave(channel.guests(roomId));
    this.feeds.get(roomId)?.inside.delete(socket.id);
    this.closeIfEmpty(roomId);
  }

  private closeIfEmpty(roomId: string) {
    const feed = this.feeds.get(roomId);
    if (feed && !feed.inside.size && !feed.waiting) this.feeds.delete(roomId);
  }

  /** An event has happened, here or on another node. */
  receive(event: RoomEvent) {
    const feed = this.feeds.get(event.roomId);
    if (!feed) return;
    feed.latest = Math.max(feed.latest, event.seq);
    if (feed.lastDelivered === undefined || event.seq <= feed.lastDelivered) return;
    if (event.seq === feed.lastDelivered + 1) this.deliver(feed, event);
    else void this.catchUp(event.roomId);
  }

  /** Compares all open rooms with the log, in one query; finds what no hint told. */
  async catchUpAll() {
    if (!this.feeds.size) return;
    for (const [roomId, seq] of await this.rooms.heads([...this.feeds.keys()])) {
      const feed = this.feeds.get(roomId);
      if (feed) feed.latest = Math.max(feed.latest, seq);
      if (feed?.lastDelivered !== undefined && feed.lastDelivered < feed.latest) await this.catchUp(roomId);
    }
  }

  private async catchUp(roomId: string) {
    const feed = this.feeds.get(roomId);
    if (!feed || feed.catchingUp) return;
    feed.catchingUp = true;
    this.metrics.catchUps.inc();
    try {
      while (feed.lastDelivered !== undefined && feed.lastDelivered < feed.latest) {
        const missed = await this.rooms.between(roomId, feed.lastDelivered, feed.latest);
        if (!missed) return this.giveUp(roomId);
        const shown = shownTo(missed, null);
        for (const [nth, event] of missed.entries())
          if (event.seq === feed.lastDelivered + 1) this.deliver(feed, event, shown[nth]);
      }
    } catch (error) {
      // The database is away; the next look at all rooms tries again.
      this.log.warn(error);
    } finally {
      feed.catchingUp = false;
    }
  }

  private deliver(feed: Feed, event: RoomEvent, toGuests = shownTo([event], null)[0]) {
    feed.lastDelivered = event.seq;
    this.metrics.eventsTold.inc();
    const inside = this.sockets.in(channel.room(event.roomId));
    for (const socket of inside) this.updateAccess(feed, socket, event);
    this.emit(event, toGuests!, inside);
    this.slow.disconnect(inside);
  }

  /** To guests, to members, and to the one it is about: each packed once, however many hear it. */
  private emit(event: RoomEvent, toGuests: RoomEvent, inside: IoSocket[]) {
    const [room, guests] = [channel.room(event.roomId), channel.guests(event.roomId)];
    const about = event.type === 'post.reacted' ? event.data.memberId : null;
    const local = this.sockets.io?.local;
    local?.to(guests).emit('told', toGuests);
    local
      ?.to(room)
      .except(about ? [guests, channel.member(about)] : guests)
      .emit('told', shownTo([event], '')[0]!);
    if (about) for (const socket of inside) if (socket.data.actor.id === about) socket.emit('told', event);
  }

  /** Who may no longer hear leaves before the event is told. */
  private updateAccess(feed: Feed, socket: IoSocket, event: RoomEvent) {
    const before = feed.inside.get(socket.id);
    if (!before || event.seq <= before.seq) return;
    const after = accessAfter(event, socket.data.actor, before.admission);
    if (after === before.admission) return;
    feed.inside.set(socket.id, { admission: after, seq: event.seq });
    if (!canReceive(socket.data.actor, after)) {
      this.leave(socket, event.roomId);
      socket.emit('closed', { roomId: event.roomId });
    } else if (after.membership === 'none') void socket.leave(channel.members(event.roomId));
    else void socket.join(channel.members(event.roomId));
  }

  /** Too far behind to be told: the clients come back and read again. */
  private giveUp(roomId: string) {
    for (const socket of this.sockets.in(channel.room(roomId))) socket.disconnect(true);
  }
}
