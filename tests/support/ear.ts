import type { RoomEvent } from '@querschnitt/shared/events';
import type { Joined, ToClient, ToServer } from '@querschnitt/shared/rooms/socket';
import { io, type Socket } from 'socket.io-client';

/** Long enough for hundreds at once on a busy machine: it only keeps what hangs from hanging for ever. */
const PATIENCE = 60_000;

/** Somebody's open tab: a real socket that remembers what it was told and can say where it stands. */
export class Ear {
  readonly told: RoomEvent[] = [];
  readonly heard: { [K in keyof ToClient]?: Parameters<ToClient[K]>[] } = {};
  /** Times the server asked to read the page again, because it could not tell what was missed. */
  reloads = 0;
  private readonly held = new Map<string, number>();

  private constructor(readonly socket: Socket<ToClient, ToServer>) {
    socket.on('told', (event) => this.take(event));
    socket.onAny(
      (name: keyof ToClient, ...data: unknown[]) => void ((this.heard[name] ??= []) as unknown[]).push(data),
    );
  }

  /** Connects, or throws what the server answered instead. */
  static async open(address: string, headers: Record<string, string>): Promise<Ear> {
    const socket: Socket<ToClient, ToServer> = io(address, {
      transports: ['websocket'],
      extraHeaders: headers,
      forceNew: true,
      reconnection: false,
      timeout: PATIENCE,
    });
    const ear = new Ear(socket);
    await ear.connected();
    return ear;
  }

  /** Joins with the number held, as the client does, and takes over what was missed; asks again where it is told to. */
  async join(roomId: string, seq = this.seq(roomId)): Promise<Joined> {
    const joined = await this.ask(roomId, seq);
    if (joined.outcome !== 'retry') return joined;
    await new Promise((resolve) => setTimeout(resolve, joined.afterMs));
    return this.join(roomId, this.seq(roomId));
  }

  private ask(roomId: string, seq: number): Promise<Joined> {
    this.held.set(roomId, seq);
    return new Promise((resolve, reject) => {
      // In the callback, not after a promise: the next event may arrive in the same breath as the answer.
      this.socket.timeout(PATIENCE).emit('join', { roomId, seq }, (error: Error | null, joined: Joined) => {
        if (error) return reject(error);
        if (joined.outcome === 'joined') joined.events.forEach((event) => this.take(event));
        if (joined.outcome === 'reload') {
          this.reloads++;
          this.held.set(roomId, Math.max(joined.seq, this.seq(roomId)));
        }
        resolve(joined);
      });
    });
  }

  /** Loses the connection and comes back, joining with the number held. */
  async cut(roomId: string) {
    this.socket.io.engine.close();
    await this.comeBack(roomId);
  }

  async comeBack(roomId: string) {
    if (this.socket.connected) return;
    await this.reconnect();
    await this.join(roomId);
  }

  async reconnect() {
    this.socket.connect();
    await this.connected();
  }

  seq(roomId: string) {
    return this.held.get(roomId) ?? 0;
  }

  /** The types told so far, in order. */
  get types() {
    return this.told.map(({ type }) => type);
  }

  /** Waits until everything the server said before now has arrived. */
  async settle() {
    await this.socket.timeout(PATIENCE).emitWithAck('join', { roomId: '00000000-0000-4000-8000-000000000000', seq: 0 });
  }

  async until(condition: () => boolean, what = 'what was expected') {
    await until(condition, () => `${what}; told ${this.told.map(({ seq, type }) => `${seq} ${type}`).join(', ')}`);
  }

  untilClosed(patience = PATIENCE) {
    return until(() => !this.socket.connected, 'the socket to close', patience);
  }

  close() {
    this.socket.close();
  }

  private connected() {
    if (this.socket.connected) return undefined;
    return new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve).once('connect_error', reject);
    });
  }

  /** As a client does: what is held already changes nothing. */
  private take(event: RoomEvent) {
    if (event.seq <= this.seq(event.roomId)) return;
    this.held.set(event.roomId, event.seq);
    this.told.push(event);
  }
}

/** Waits for a condition, and fails rather than hangs. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
  patience = PATIENCE / 2,
) {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
