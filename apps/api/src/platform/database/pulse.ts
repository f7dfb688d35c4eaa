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
export class Pulse implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Pulse.name);
  private readonly lines = new Set<pg.PoolClient>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: DataSource) {
    const pool = poolOf(source);
    pool.on('acquire', (line) => this.lines.add(line));
    pool.on('remove', (line) => this.lines.delete(line));
  }

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.feel(), EVERY_MS).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Whoever refuses is there. Asked on a new line, since a busy pool or a long statement are no sign of death. */
  async feel(patience = PATIENCE_MS) {
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
    hangUp(probe);
    if (!this.lines.size) return;
    this.log.warn(`The database has not answered for ${patience} ms: ${this.lines.size} lines are hung up`);
    this.lines.forEach(hangUp);
  }
}

const hangUp = (line: pg.ClientBase) =>
  (line as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
