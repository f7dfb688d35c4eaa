import type { RoomEvent } from '@querschnitt/shared/events';

/**
 * Brings the news of one room into order: each event is delivered once, none before its predecessor. While a join is under
 * way, what is told meanwhile waits for the answer.
 */
export class RoomStream {
  private waiting: RoomEvent[] | null = [];

  constructor(
    /** Number of the last event held. */
    public seq: number,
    private readonly deliver: (event: RoomEvent) => void,
  ) {}

  /** Whether the answer to a join is still to come. */
  get isJoining() {
    return this.waiting !== null;
  }

  /** From here until `joined` or `restarted`, news wait. */
  joining() {
    this.waiting ??= [];
  }

  /** @returns `false` on a gap: join again with `seq` */
  told(event: RoomEvent): boolean {
    if (this.waiting) {
      this.waiting.push(event);
      return true;
    }
    if (event.seq <= this.seq) return true;
    if (event.seq > this.seq + 1) return false;
    this.seq = event.seq;
    this.deliver(event);
    return true;
  }

  /** The answer to a join: everything missed. @returns `false` on a gap */
  joined(missed: RoomEvent[]): boolean {
    const queue = [...missed, ...(this.waiting ?? [])];
    this.waiting = null;
    return queue.every((event) => this.told(event));
  }

  /** Too much was missed: all older events are void, the room's answers are read again. */
  restarted(seq: number): boolean {
    this.seq = seq;
    return this.joined([]);
  }
}
