import type { Socket } from 'node:net';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from './data-source.js';

const EVERY_MS = 5_000;
const PATIENCE_MS = 10_000;

/**
 * Feels whether the database still answers. A line that goes dead without a word would keep requests waiting for a
 * quarter of an hour (`tcp_retries2`); once it is hung up they are asked to come back, and the next ones connect anew.
 */
@Injectable()
export class DatabaseWatchdog implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(DatabaseWatchdog.name);
  private readonly connections = new Set<pg.PoolClient>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: DataSource) {
    const pool = poolOf(source);
    pool.on('acquire', (line) => this.connections.add(line));
    pool.on('remove', (line) => this.connections.delete(line));
  }

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.check(), EVERY_MS).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Whoever refuses is there. Asked on a new line, since a busy pool or a long statement are no sign of death. */
  async check(patience = PATIENCE_MS) {
    const { options } = poolOf(this.source);
    const probe = new pg.Client({ ...options, password: options.password, connectionTimeoutMillis: 0 }).on(
      'error',
      () => undefined,
    );
    const answered = probe.connect().then(
      () => true,
      () => true,
    );
    const waited = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref());
    const alive = await Promise.race([answered, waited]);
    if (alive) return void probe.end().catch(() => undefined);
    destroy(probe);
    if (!this.connections.size) return;
    this.log.warn(`The database has not answered for ${patience} ms: ${this.connections.size} lines are hung up`);
    this.connections.forEach(destroy);
  }
}

const destroy = (line: pg.ClientBase) =>
  (line as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
