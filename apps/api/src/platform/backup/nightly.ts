import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { expired, isDue, nameFor, newest } from './retention.js';
import { writeBackup } from './write-backup.js';

const EVERY = 10 * 60_000;
const LOCK = 7_316_431;

/** A verified copy each night, on one node only; one that was missed is made up for, one that failed is tried again. */
@Injectable()
export class Nightly implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Nightly.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private readonly end = new AbortController();

  constructor(
    private readonly config: Config,
    private readonly source: DataSource,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    if (this.isOn) metrics.gauge('querschnitt_backup_age_seconds', 'Since the newest nightly copy', async () => (this.clock.now().getTime() - newest(await this.names())!.getTime()) / 1000);
  }

  onApplicationBootstrap() {
    if (this.isOn) this.timer = setInterval(() => this.kick(), EVERY).unref();
  }

  /** The next start makes up for what is broken off. */
  async onModuleDestroy() {
    clearInterval(this.timer);
    this.end.abort();
    await this.running;
  }

  private kick() {
    this.running ??= this.run()
      .catch((error: unknown) => this.end.signal.aborted || this.log.error(error))
      .then(() => undefined)
      .finally(() => (this.running = undefined));
  }

  run = async () => {
    if (!isDue(this.clock.now(), await this.names())) return;
    const runner = this.source.createQueryRunner();
    try {
      const [lock] = (await runner.query('select pg_try_advisory_lock($1) as mine', [LOCK])) as { mine: boolean }[];
      if (!lock!.mine) return;
      // Another node may have been faster.
      if (isDue(this.clock.now(), await this.names())) await this.write();
      await runner.query('select pg_advisory_unlock($1)', [LOCK]);
    } catch (error) {
      await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  };

  private async write() {
    const { backupDir, backupDays, backupWeeks, dataDir } = this.config;
    // The draft of a node that was killed.
    for (const name of await this.files()) if (/^nightly-.*\.part$/.test(name)) await rm(join(backupDir, name));
    const name = nameFor('nightly', this.clock.now());
    const { url } = this.source.options as { url: string };
    await writeBackup({ databaseUrl: url, dataDir, path: join(backupDir, name), now: this.clock.now(), signal: this.end.signal });
    for (const old of expired(await this.names(), { days: backupDays, weeks: backupWeeks })) await rm(join(backupDir, old));
    this.log.log(`${name} written and verified`);
  }

  private get isOn() {
    return this.config.backupDays > 0;
  }

  private files = () => readdir(this.config.backupDir).catch((): string[] => []);
  private names = async () => (await this.files()).filter((name) => name.endsWith('.tar'));
}
