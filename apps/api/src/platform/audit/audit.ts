import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** What was done by whom, in the transaction that does it. The table refuses changes and deletions. */
@Injectable()
export class Audit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param subject whom or what it was done to, in words; @param details no secrets */
  async record(actor: Actor | null, action: string, subject: string, details: Record<string, unknown> = {}) {
    await this.work.sql('insert into audit (at, actor_id, action, subject, details) values ($1, $2, $3, $4, $5)', [
      this.clock.now(),
      actor?.id ?? null,
      action,
      subject,
      details,
    ]);
  }

  /** Whether they did just that within the last hour. */
  async hasLately(actor: Actor, action: string, details: Record<string, unknown>) {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    return (
      (
        await this.work.sql(
          `select from audit where at > $1 and actor_id = $2 and action = $3 and action not like 'account.%' and details @> $4 limit 1`,
          [since, actor.id, action, details],
        )
      ).length > 0
    );
  }
}
