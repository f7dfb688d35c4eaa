import type { RoomEvent } from '@querschnitt/shared/events';
import type { Joined, ToClient, ToServer } from '@querschnitt/shared/rooms/socket';
import type { Socket } from 'socket.io-client';
import { RoomStream } from './room-stream';

/** What one may hear. `told` comes in order and without gaps; `reload` where too much was missed. */
export interface News extends Omit<ToClient, 'restart'> {
  reload: (room: { roomId: string }) => void;
  /** Connected, also after a pause. */
  connected: () => void;
}

interface Followed {
  stream: RoomStream;
  users: number;
}

/** The one connection of this tab. Rooms are followed from the last number held, whatever happens to the connection. */
export class Realtime {
  private socket: Socket<ToClient, ToServer> | undefined;
  private readonly rooms = new Map<string, Followed>();
  private readonly listeners = new Set<Partial<News>>();
  private closing = false;

  /** Loads the socket's code and connects; called after the first paint. */
  async open() {
    this.closing = false;
    const { io } = await import('socket.io-client');
    if (this.closing || this.socket) return;
    const socket: Socket<ToClient, ToServer> = io({ transports: ['websocket'], reconnectionDelayMax: 10_000 });
    this.socket = socket;
    socket.on('connect', () => {
      for (const roomId of this.rooms.keys()) this.join(roomId);
      this.say('connected');
    });
    // The server ended it (a session that is over, a queue too long): socket.io leaves coming back to us.
    socket.on('disconnect', (reason) => reason === 'io server disconnect' && this.comeBack(1_000));
    addEventListener('online', this.atOnce);
    socket.on('restart', ({ afterMs }) => this.comeBack(afterMs));
    socket.on('told', (event) => this.hear(event));
    socket.on('closed', (room) => {
      this.rooms.delete(room.roomId);
      this.say('closed', room);
    });
    socket.on('present', (room) => this.say('present', room));
    socket.on('presence', (change) => this.say('presence', change));
    socket.on('typing', (place) => this.say('typing', place));
    socket.on('read', (marks) => this.say('read', marks));
  }

  close() {
    this.closing = true;
    removeEventListener('online', this.atOnce);
    this.socket?.disconnect();
    this.socket = undefined;
  }

  get connected() {
    return this.socket?.connected ?? false;
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
      this.rooms.set(roomId, { users: 1, stream: new RoomStream(seq, (event) => this.say('told', event)) });
      if (this.socket?.connected) this.join(roomId);
    }
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.unfollow(roomId);
    };
  }

  typing(place: { roomId: string; topicId: string }) {
    if (this.socket?.connected) this.socket.volatile.emit('typing', place);
  }

  /** The latest events of all followed rooms, to bring an answer up to date that was under way meanwhile. */
  recent(): RoomEvent[] {
    return [...this.rooms.values()].flatMap(({ stream }) => stream.recent);
  }

  /** The network is back: no use waiting for the next try. */
  private readonly atOnce = () => void (this.socket?.connected || this.socket?.disconnect().connect());

  private unfollow(roomId: string) {
    const room = this.rooms.get(roomId);
    if (!room || --room.users > 0) return;
    this.rooms.delete(roomId);
    if (this.socket?.connected) this.socket.emit('leave', { roomId });
  }

  private hear(event: RoomEvent) {
    const room = this.rooms.get(event.roomId);
    if (room && !room.stream.told(event)) this.join(event.roomId);
  }

  private join(roomId: string) {
    const room = this.rooms.get(roomId);
    if (!room) return;
    room.stream.joining();
    this.socket?.emit('join', { roomId, seq: room.stream.seq }, (joined) => this.joined(roomId, room, joined));
  }

  private joined(roomId: string, room: Followed, joined: Joined) {
    if (this.rooms.get(roomId) !== room) return;
    if (joined.outcome === 'not_found') {
      this.rooms.delete(roomId);
      return this.say('closed', { roomId });
    }
    const whole = joined.outcome === 'joined' ? room.stream.joined(joined.events) : room.stream.restarted(joined.seq);
    if (joined.outcome === 'reload') this.say('reload', { roomId });
    if (!whole) this.join(roomId);
  }

  private comeBack(afterMs: number) {
    const socket = this.socket;
    setTimeout(() => socket === this.socket && socket?.disconnect().connect(), afterMs);
  }

  private say<Name extends keyof News>(name: Name, ...said: Parameters<News[Name]>) {
    for (const listener of this.listeners) (listener[name] as ((...said: Parameters<News[Name]>) => void) | undefined)?.(...said);
  }
}
