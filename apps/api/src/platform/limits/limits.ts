import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { fail } from '../http/problem.js';

/** So many tries in so many minutes, counted from the first. */
export interface Limit {
  name: string;
  tries: number;
  minutes: number;
}

const keyOf = ({ name }: Limit, whom: string) => createHash('sha256').update(`${name}\0${whom.toLowerCase()}`).digest();

/** Counts tries in the database, so that all nodes count together; only a hash of who tried is kept. */
@Injectable()
export class Limits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Uses up one try. Call it outside of a transaction that may be undone. @throws {Problem} `rate.limited` */
  async take(limit: Limit, whom: string) {
    const { count, resetsAt } = await this.count(limit, whom);
    if (count > limit.tries)
      fail('rate.limited', {
        params: { minutes: Math.max(1, Math.ceil((resetsAt.getTime() - this.clock.now().getTime()) / 60_000)) },
      });
  }

  /** Uses up one try where there is one. For what is left undone without a word. */
  async mayStill(limit: Limit, whom: string) {
    return (await this.count(limit, whom)).count <= limit.tries;
  }

  private async count(limit: Limit, whom: string) {
    const now = this.clock.now();
    const [row] = await this.work.sql<{ count: number; resetsAt: Date }>(
      `insert into rate_limits as limits (key, count, resets_at) values ($1, 1, $3)
       on conflict (key) do update set
         count = case when limits.resets_at <= $2 then 1 else limits.count + 1 end,
         resets_at = case when limits.resets_at <= $2 then $3 else limits.resets_at end
       returning count, resets_at as "resetsAt"`,
      [keyOf(limit, whom), now, new Date(now.getTime() + limit.minutes * 60_000)],
    );
    return row!;
  }

  /** Whether all tries have been used up; uses none. */
  async isUsedUp(limit: Limit, whom: string) {
    return (
      (
        await this.work.sql('select from rate_limits where key = $1 and resets_at > $2 and count >= $3', [
          keyOf(limit, whom),
          this.clock.now(),
          limit.tries,
        ])
      ).length > 0
    );
  }

  /** Gives a try back that turned out to be rightful. */
  async giveBack(limit: Limit, whom: string) {
    await this.work.sql('update rate_limits set count = greatest(count - 1, 0) where key = $1', [keyOf(limit, whom)]);
  }

  /** Starts anew. */
  async forget(limit: Limit, whom: string) {
    await this.work.sql('delete from rate_limits where key = $1', [keyOf(limit, whom)]);
  }

  /** Forgets counters that have run out. */
  async sweep() {
    await this.work.sql('delete from rate_limits where resets_at <= $1', [this.clock.now()]);
  }
}
