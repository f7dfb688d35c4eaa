import type { RoomEvent } from '@querschnitt/shared/events';
import type { Joined, ToClient } from '@querschnitt/shared/rooms/socket';
import { RoomStream } from './room-stream';
import { type AtTheOtherEnd, Wire } from './wire';

/** What one may hear. `told` comes in order and without gaps; `reload` where too much was missed. */
export interface News extends Omit<ToClient, 'restart'> {
  reload: (room: { roomId: string }) => void;
  /** Connected, also after a pause. */
  connected: () => void;
}

interface Followed {
  stream: RoomStream;
  users: number;
  /** Counts joins, so that only the answer to the latest one is heard; 0 failures once one succeeded. */
  attempt: number;
  failures: number;
  again?: ReturnType<typeof setTimeout> | undefined;
}

type Line = Pick<Wire, 'connected' | 'say' | 'mention' | 'ask' | 'close'>;

/** An answer that takes longer is none. */
const PATIENCE_MS = 15_000;
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 30_000;
/** A wire that broke is tried more often than a server that turned one away. */
const REDIAL_MAX_MS = 10_000;
/** Many tabs that were refused in the same moment come back at different ones. */
const spread = (ms: number) => ms * (0.75 + Math.random() / 2);

/** The one connection of this tab. Rooms are followed from the last number held, whatever happens to the connection. */
export class Realtime {
  private line: Line | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly rooms = new Map<string, Followed>();
  private readonly listeners = new Set<Partial<News>>();
  private watched: string | null = null;
  private failures = 0;

  constructor(
    private readonly connect: (end: AtTheOtherEnd) => Line = (end) => new Wire(end),
    private readonly patience = PATIENCE_MS,
    private readonly retry = RETRY_MS,
  ) {}

  /** Called after the first paint. */
  open() {
    addEventListener('online', this.dial);
    addEventListener('offline', this.lost);
    this.dial();
  }

  close() {
    removeEventListener('online', this.dial);
    removeEventListener('offline', this.lost);
    clearTimeout(this.again);
    for (const { again } of this.rooms.values()) clearTimeout(again);
    this.hangUp();
  }

  get connected() {
    return this.line?.connected ?? false;
  }

  listen(listener: Partial<News>): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Hears a room from event `seq` on. @returns the way to stop */
  follow(roomId: string, seq: number): () => void {
    const known = this.rooms.get(roomId);
    if (known) known.users++;
    else {
      this.rooms.set(roomId, {
        users: 1,
        attempt: 0,
        failures: 0,
        stream: new RoomStream(seq, (event) => this.say('told', event)),
      });
      if (this.connected) this.join(roomId);
    }
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.unfollow(roomId);
    };
  }

  /** Hears when this event changes, instead of another, and once it is heard: it may have changed since the page was drawn. @returns the way to stop */
  watch(eventId: string): () => void {
    const show = (watched: string | null) => {
      this.watched = watched;
      if (this.connected) this.show();
    };
    show(eventId);
    return () => void (this.watched === eventId && show(null));
  }

  private show() {
    const eventId = this.watched;
    this.line!.ask(
      'watch',
      { eventId },
      this.patience,
      () => void (eventId && this.watched === eventId && this.say('changed', 'event')),
    );
  }

  typing(place: { roomId: string; topicId: string }) {
    if (this.connected) this.line!.mention('typing', place);
  }

  /** At once, also where the next try is still to come: the network may be back. */
  private readonly dial = () => {
    this.again = void clearTimeout(this.again);
    if (this.connected) return;
    this.hangUp();
    this.line = this.connect({ up: this.up, heard: this.heard, gone: (refused) => this.lost(refused) });
  };

  private hangUp() {
    this.line?.close();
    this.line = undefined;
  }

  private readonly up = () => {
    this.failures = 0;
    for (const roomId of this.rooms.keys()) this.join(roomId);
    if (this.watched) this.show();
    this.say('connected');
  };

  private readonly lost = (refused: Event | boolean) => {
    this.hangUp();
    // Told when to come back, one does it then.
    if (!this.again)
      this.comeBack(spread(Math.min(this.later(this.failures++), refused === true ? RETRY_MAX_MS : REDIAL_MAX_MS)));
  };

  private comeBack(afterMs: number) {
    clearTimeout(this.again);
    this.again = setTimeout(() => {
      this.hangUp();
      this.dial();
    }, afterMs);
  }

  private readonly heard = (name: string, said: unknown) => {
    const hears = this.hears[name as keyof ToClient] as ((said: unknown) => void) | undefined;
    hears?.(said);
  };

  private readonly hears: ToClient & { exception: () => void } = {
    told: (event) => this.hear(event),
    closed: (room) => {
      this.rooms.delete(room.roomId);
      this.say('closed', room);
    },
    present: (room) => this.say('present', room),
    presence: (change) => this.say('presence', change),
    typing: (place) => this.say('typing', place),
    read: (marks) => this.say('read', marks),
    release: (scripts) => this.say('release', scripts),
    changed: (what) => this.say('changed', what),
    restart: ({ afterMs }) => this.comeBack(afterMs),
    // From here on one would only hear what guests do.
    ended: () => {
      this.close();
      this.say('ended');
    },
    // A message of ours made the server fail, and it cannot say which: whoever waits for an answer asks again.
    exception: () => [...this.rooms].forEach(([roomId, room]) => room.stream.isJoining && this.joinLater(roomId, room)),
  };

  private unfollow(roomId: string) {
    const room = this.rooms.get(roomId);
    if (!room || --room.users > 0) return;
    clearTimeout(room.again);
    this.rooms.delete(roomId);
    if (this.connected) this.line!.say('leave', { roomId });
  }

  private hear(event: RoomEvent) {
    const room = this.rooms.get(event.roomId);
    if (room && !room.stream.told(event)) this.join(event.roomId);
  }

  private join(roomId: string) {
    const room = this.rooms.get(roomId);
    if (!room) return;
    clearTimeout(room.again);
    room.again = undefined;
    room.stream.joining();
    const attempt = ++room.attempt;
    this.line?.ask('join', { roomId, seq: room.stream.seq }, this.patience, (joined) => {
      if (this.rooms.get(roomId) === room && room.attempt === attempt)
        this.joined(roomId, room, joined as Joined | undefined);
    });
  }

  /** Whatever went wrong, a room that is followed is joined again. */
  private joinLater(roomId: string, room: Followed, afterMs = 0) {
    room.again ??= setTimeout(
      () => {
        room.again = undefined;
        // Not connected: whoever comes back joins everything.
        if (this.rooms.get(roomId) === room && this.connected) this.join(roomId);
      },
      spread(Math.max(afterMs, this.later(room.failures++))),
    );
  }

  private later = (failures: number) => Math.min(RETRY_MAX_MS, this.retry * 2 ** failures);

  private joined(roomId: string, room: Followed, joined: Joined | undefined) {
    if (!joined || joined.outcome === 'retry') return this.joinLater(roomId, room, joined?.afterMs);
    room.failures = 0;
    if (joined.outcome === 'not_found') {
      this.rooms.delete(roomId);
      return this.say('closed', { roomId });
    }
    const whole = joined.outcome === 'joined' ? room.stream.joined(joined.events) : room.stream.restarted(joined.seq);
    if (joined.outcome === 'reload') this.say('reload', { roomId });
    if (!whole) this.join(roomId);
  }

  private say<Name extends keyof News>(name: Name, ...said: Parameters<News[Name]>) {
    for (const listener of this.listeners)
      (listener[name] as ((...said: Parameters<News[Name]>) => void) | undefined)?.(...said);
  }
}
