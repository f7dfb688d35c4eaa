import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { refuse } from '../http/problem.js';

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
    const now = this.clock.now();
    const [row] = await this.work.sql<{ count: number; resets_at: Date }>(
      `insert into rate_limits as limits (key, count, resets_at) values ($1, 1, $3)
       on conflict (key) do update set
         count = case when limits.resets_at <= $2 then 1 else limits.count + 1 end,
         resets_at = case when limits.resets_at <= $2 then $3 else limits.resets_at end
       returning count, resets_at`,
      [keyOf(limit, whom), now, new Date(now.getTime() + limit.minutes * 60_000)],
    );
    if (row!.count <= limit.tries) return;
    refuse('rate.limited', { params: { minutes: Math.max(1, Math.ceil((row!.resets_at.getTime() - now.getTime()) / 60_000)) } });
  }

  /** Gives a try back that turned out to be rightful. */
  async giveBack(limit: Limit, whom: string) {
    await this.work.sql('update rate_limits set count = greatest(count - 1, 0) where key = $1', [keyOf(limit, whom)]);
  }

  /** Forgets counters that have run out. */
  async sweep() {
    await this.work.sql('delete from rate_limits where resets_at <= $1', [this.clock.now()]);
  }
}
