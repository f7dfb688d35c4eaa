import type { RoomEvent } from '@querschnitt/shared/events';
import type { Joined, ToClient, ToServer } from '@querschnitt/shared/rooms/socket';
import { io, type Socket } from 'socket.io-client';

const PATIENCE = 10_000;

/** Somebody's open tab: a real socket that remembers what it was told and can say where it stands. */
export class Ear {
  readonly told: RoomEvent[] = [];
  readonly heard: { [K in keyof ToClient]?: Parameters<ToClient[K]>[] } = {};
  private readonly held = new Map<string, number>();

  private constructor(readonly socket: Socket<ToClient, ToServer>) {
    socket.on('told', (event) => this.take(event));
    socket.onAny((name: keyof ToClient, ...data: unknown[]) => void ((this.heard[name] ??= []) as unknown[]).push(data));
  }

  /** Connects, or throws what the server answered instead. */
  static async open(address: string, headers: Record<string, string>): Promise<Ear> {
    const socket: Socket<ToClient, ToServer> = io(address, { transports: ['websocket'], extraHeaders: headers, forceNew: true, reconnection: false });
    const ear = new Ear(socket);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    return ear;
  }

  /** Joins with the number held, as the client does, and takes over what was missed. */
  async join(roomId: string, seq = this.held.get(roomId) ?? 0): Promise<Joined> {
    this.held.set(roomId, seq);
    const joined: Joined = await this.socket.timeout(PATIENCE).emitWithAck('join', { roomId, seq });
    if (joined.outcome === 'joined') joined.events.forEach((event) => this.take(event));
    if (joined.outcome === 'reload') this.held.set(roomId, joined.seq);
    return joined;
  }

  seq(roomId: string) {
    return this.held.get(roomId) ?? 0;
  }

  /** Waits for an event or any other condition; fails rather than hangs. */
  async until(condition: () => boolean, what = 'what was expected') {
    await until(condition, `${what}; told ${this.told.map(({ seq, type }) => `${seq} ${type}`).join(', ')}`);
  }

  untilClosed() {
    return this.until(() => !this.socket.connected, 'the socket to close');
  }

  close() {
    this.socket.close();
  }

  /** A client ignores what it holds already and would resume on a gap; here a gap is recorded as it came. */
  private take(event: RoomEvent) {
    if (event.seq <= this.seq(event.roomId)) return;
    this.held.set(event.roomId, event.seq);
    this.told.push(event);
  }
}

export async function until(condition: () => boolean | Promise<boolean>, what: string, patience = PATIENCE) {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
