import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Marked } from '../decorators/marked.js';
import { Metrics } from '../metrics/metrics.js';
import { HOUR, MINUTE, RETRY_MINUTES, type Schedule, Scheduled, SCHEDULED } from './scheduled.js';
import { Worker } from './worker.js';

const AT_ONCE = 3;
/** So long it is known what was given up. */
const GIVEN_UP_DAYS = 30;

interface Waiting {
  id: string;
  kind: string;
  data: object;
  attempts: number;
}

type Run = (data: object) => unknown;

/**
 * What is done later, and what is done again and again. A job is written in the transaction that gives rise to it and taken
 * off the list in the one that does it; several nodes may look, each holds the row it works on.
 */
@Injectable()
export class Jobs implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly kinds = new Map<string, Run>();
  private readonly schedules = new Map<string, number>();
  private readonly worker = new Worker(Jobs.name, () => this.next(), AT_ONCE);

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly marked: Marked,
    metrics: Metrics,
  ) {
    metrics.gauge('querschnitt_jobs_late_seconds', 'How long the oldest job that this node can do has been due', () =>
      this.count(
        'coalesce(extract(epoch from $1::timestamptz - min(due_at)), 0)',
        'failed_at is null and due_at <= $1 and kind = any($2)',
      ),
    );
    metrics.gauge('querschnitt_jobs_given_up', 'Jobs that failed so often that they are not tried any more', () =>
      this.count('count(*)', 'failed_at <= $1 and kind = any($2)'),
    );
  }

  onModuleInit() {
    if (!this.config.schedule) return;
    for (const { value, run } of this.marked.find<Schedule>(SCHEDULED)) {
      this.register(value.name, run);
      this.schedules.set(value.name, value.everyMs);
    }
  }

  async onApplicationBootstrap() {
    await this.plan();
    this.worker.start();
  }

  /**
   * Has jobs of a kind done by this, in the transaction that takes them off the list: what it writes is written once, however
   * often it is tried. What it does elsewhere must stand repetition. @param kind stands in the database, so it must not change
   */
  register(kind: string, run: Run) {
    if (this.kinds.has(kind)) throw new Error(`Two do what one should: ${kind}`);
    this.kinds.set(kind, run);
  }

  /** After `onModuleDestroy`, where what takes long is told to break off. */
  beforeApplicationShutdown = () => this.worker.stop();

  /**
   * Puts a job on the list, in the ambient transaction.
   * @param data ids, never what people wrote: they wait in the database, and in its backups
   * @param due not before then
   */
  async add(kind: string, data: object, due = this.clock.now()) {
    await this.work.sql('insert into jobs (kind, data, due_at) values ($1, $2, $3)', [kind, data, due]);
    this.work.afterCommit(() => this.worker.kick());
  }

  /** Looks for what is due without waiting for the next time to look. */
  kick = () => this.worker.kick();

  /** Resolves when everything due has been tried. */
  settled = () => this.worker.settled();

  @Scheduled('jobs.forget', HOUR)
  async forget() {
    await this.work.sql('delete from jobs where failed_at < $1', [
      new Date(this.clock.now().getTime() - GIVEN_UP_DAYS * 24 * HOUR),
    ]);
  }

  /** What was planned by an earlier start keeps its time; nor is another node waited for that does it now. */
  private async plan() {
    const [names, due] = [
      [...this.schedules.keys()],
      [...this.schedules.values()].map((everyMs) => this.after(everyMs)),
    ];
    await this.work.sql(
      `insert into jobs (kind, data, due_at, recurs) select name, '{}', due, true from unnest($1::text[], $2::timestamptz[]) as given(name, due)
       on conflict do nothing`,
      [names, due],
    );
  }

  /** @returns whether there was one */
  private next() {
    return this.work.run(async () => {
      // Of a kind this node does not know, another may: one that is newer, or one that keeps the schedule.
      const [job] = await this.work.sql<Waiting>(
        `select id, kind, data, attempts from jobs where failed_at is null and due_at <= $1 and kind = any($2)
          order by due_at, id limit 1 for update skip locked`,
        [this.clock.now(), [...this.kinds.keys()]],
      );
      if (!job) return false;
      const everyMs = this.schedules.get(job.kind);
      const error = await this.work
        .attempt(async () => void (await this.kinds.get(job.kind)!(job.data)))
        .then(
          () => null,
          (thrown: unknown) => thrown,
        );
      if (error !== null) await this.putOff(job, error, everyMs);
      else if (everyMs)
        await this.work.sql('update jobs set due_at = $2, attempts = 0, last_error = null where id = $1', [
          job.id,
          this.after(everyMs),
        ]);
      else await this.work.sql('delete from jobs where id = $1', [job.id]);
      return true;
    });
  }

  private async putOff({ id, kind, attempts }: Waiting, error: unknown, everyMs?: number) {
    this.log.warn(`${kind} failed`);
    this.log.warn(error);
    const retryMs = (RETRY_MINUTES[attempts] ?? NaN) * MINUTE;
    const [due, failed] = everyMs
      ? [this.after(Math.min(everyMs, retryMs || everyMs)), null]
      : retryMs
        ? [this.after(retryMs), null]
        : [this.clock.now(), this.clock.now()];
    await this.work.sql(
      'update jobs set attempts = attempts + 1, due_at = $2, failed_at = $3, last_error = $4 where id = $1',
      [id, due, failed, String(error).slice(0, 500)],
    );
  }

  private after(ms: number) {
    return new Date(this.clock.now().getTime() + ms);
  }

  private async count(what: string, where: string) {
    const [found] = await this.work.sql<{ found: number }>(
      `select (${what})::float8 as found from jobs where ${where}`,
      [this.clock.now(), [...this.kinds.keys()]],
    );
    return found!.found;
  }
}
