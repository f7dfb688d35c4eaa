import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

const EVERY_MS = 5_000;
/** How long a stop waits for what is being done. */
const PATIENCE_MS = 3_000;

/** Works off a queue in the database: after each commit that added to it, and every five seconds for what has become due. */
export class Worker {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  /**
   * @param next does what is due first, holding its row; answers whether there was anything
   * @param atOnce so many are under way at a time
   */
  constructor(
    name: string,
    private readonly next: () => Promise<boolean>,
    private readonly atOnce: number,
  ) {
    this.log = new Logger(name);
  }

  start() {
    this.timer = setInterval(() => this.kick(), EVERY_MS).unref();
  }

  /** There may be something to do. Does not wait for it. */
  kick() {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.drain().finally(() => (this.running = undefined));
  }

  /** Resolves when everything due has been tried. */
  async settled() {
    await this.running;
  }

  /** What is cut off is done again by whoever looks next: its transaction was never committed. */
  async stop() {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.race([this.running, pause(PATIENCE_MS, undefined, { ref: false })]);
  }

  private async drain() {
    while (this.again) {
      this.again = false;
      await Promise.all(Array.from({ length: this.atOnce }, () => this.all()));
    }
  }

  private async all() {
    try {
      while (!this.stopped && (await this.next()));
    } catch (error) {
      this.log.error(error);
    }
  }
}
