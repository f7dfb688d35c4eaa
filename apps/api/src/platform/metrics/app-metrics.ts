import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { poolOf } from '../database/data-source.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Sockets } from '../realtime/sockets.js';
import { Metrics } from './metrics.js';

/** Reads gauges from the other parts of the application when Prometheus scrapes. */
@Injectable()
export class AppMetrics {
  constructor(
    metrics: Metrics,
    sockets: Sockets,
    source: DataSource,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {
    const pool = () => poolOf(source);
    metrics.gauge('querschnitt_sockets_open', 'Open sockets of this node', () => sockets.all().length);
    metrics.gauge(
      'querschnitt_database_connections',
      'Connections of this node to the database',
      () => pool().totalCount,
    );
    metrics.gauge('querschnitt_database_connections_idle', 'Connections without work', () => pool().idleCount);
    metrics.gauge(
      'querschnitt_database_connections_awaited',
      'Deeds waiting for a connection',
      () => pool().waitingCount,
    );
    metrics.gauge('querschnitt_outbox_mails', 'Mails that are due and not sent', async () => (await this.due()).count);
    metrics.gauge(
      'querschnitt_outbox_oldest_seconds',
      'How long the oldest of them has been due',
      async () => (await this.due()).age,
    );
    metrics.gauge('querschnitt_database_up', '1 where the database answers', () =>
      this.due().then(
        () => 1,
        () => 0,
      ),
    );
  }

  private async due() {
    const [due] = await this.work.sql<{ count: number; age: number }>(
      `select count(*) as count, coalesce(extract(epoch from $1::timestamptz - min(coalesce(due_at, created_at))), 0)::float8 as age
         from outbox where sent_at is null and given_up_at is null and coalesce(due_at, created_at) <= $1`,
      [this.clock.now()],
    );
    return due!;
  }
}
