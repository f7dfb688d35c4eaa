import { Controller } from '@nestjs/common';
import { live, ready } from '@querschnitt/shared/kernel/health.contract';
import { DataSource } from 'typeorm';
import { GracefulShutdown } from './graceful-shutdown.js';
import { fail } from './problem.js';
import { Route } from './route.js';

@Controller()
export class HealthController {
  constructor(
    private readonly source: DataSource,
    private readonly departure: GracefulShutdown,
  ) {}

  @Route(live)
  live() {
    return { status: 'ok' };
  }

  @Route(ready)
  async ready() {
    if (this.departure.hasBegun) fail('server.stopping');
    if (await this.lacksMigrations()) fail('server.unavailable');
    return { status: 'ok' };
  }

  /** A newer node may have migrated further: that is no reason to leave. */
  private async lacksMigrations() {
    const known = this.source.migrations.map(({ name }) => name);
    const [applied] = await this.source.query<{ count: number }[]>(
      'select count(*) from migrations where name = any($1)',
      [known],
    );
    return applied!.count < known.length;
  }
}
