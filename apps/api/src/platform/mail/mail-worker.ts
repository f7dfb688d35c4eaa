import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Worker } from '../jobs/worker.js';
import { type QueuedMail, MailTransport } from './mail-transport.js';

/** Mail servers take their time over each message, so several are sent at once when five hundred people are told of a change. */
const AT_ONCE = 3;
/** Minutes until the next try; after the last one it is given up (RFC 5321, 4.5.4.1: four to five days). */
const BACKOFF = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440];

/** Sends what waits. Several may run: each holds the row it sends, and a killed one lets go of it with its connection. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(MailWorker.name);
  private readonly worker = new Worker(MailWorker.name, () => this.sendNext(), AT_ONCE);

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly postOffice: MailTransport,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap() {
    if (this.postOffice.isOpen) this.worker.start();
  }

  /** There may be something to send. Does not wait for it. */
  kick() {
    if (this.postOffice.isOpen) this.worker.kick();
  }

  /** Resolves when everything due has been tried. */
  settled = () => this.worker.settled();

  /** What is cut off is sent again by whoever looks next, with the same Message-ID. */
  onModuleDestroy = () => this.worker.stop();

  /** @returns whether there was one */
  private sendNext() {
    return this.work.run(async () => {
      const now = this.clock.now();
      const [letter] = await this.work.sql<QueuedMail>(
        `select * from outbox where sent_at is null and given_up_at is null and next_attempt_at <= $1
          order by next_attempt_at limit 1 for update skip locked`,
        [now],
      );
      if (!letter) return false;
      const error = await this.postOffice.send(letter).then(
        () => null,
        (thrown: Error) => thrown,
      );
      await (error === null ? this.settle(letter, now) : this.putOff(letter, now, error));
      return true;
    });
  }

  /** What was sent may hold a link that signs somebody in: only the example keeps its text, to show it. */
  private settle({ id, text }: QueuedMail, now: Date) {
    const kept = this.config.offersExampleAccounts ? text : '';
    return this.work.sql(
      'update outbox set sent_at = $2, text = $3, calendar = null, last_error = null, attempts = attempts + 1 where id = $1',
      [id, now, kept],
    );
  }

  private putOff({ id, attempts }: QueuedMail, now: Date, error: Error) {
    const minutes = BACKOFF[attempts];
    if (minutes === undefined) {
      this.log.warn(`Mail ${id} was given up`);
      this.log.warn(error);
      return this.work.sql(
        `update outbox set given_up_at = $2, text = '', calendar = null, last_error = $3 where id = $1`,
        [id, now, String(error).slice(0, 500)],
      );
    }
    return this.work.sql(
      'update outbox set attempts = attempts + 1, next_attempt_at = $2, last_error = $3 where id = $1',
      [id, new Date(now.getTime() + minutes * 60_000), String(error).slice(0, 500)],
    );
  }
}
