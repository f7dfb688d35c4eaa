import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Limits } from '../../platform/limits/limits.js';

const HOUR = 3_600_000;

/** Deletes what has run out: unconfirmed registrations, unused links, ended sessions, old counters. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.run().catch((error) => new Logger(Housekeeping.name).error(error)), HOUR).unref();
  }

  onModuleDestroy() {
    clearInterval(this.timer);
  }

  run = async () => {
    for (const table of ['registrations', 'password_resets', 'address_changes', 'invitations', 'sessions']) await this.work.sql(`delete from ${table} where expires_at <= $1`, [this.clock.now()]);
    await this.limits.sweep();
  };
}
