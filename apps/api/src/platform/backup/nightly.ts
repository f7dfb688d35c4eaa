import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { MINUTE, Scheduled } from '../jobs/scheduled.js';
import { Metrics } from '../metrics/metrics.js';
import { expired, isDue, nameFor, newest } from './retention.js';
import { writeBackup } from './write-backup.js';

/** A verified copy each night; one that was missed is made up for, one that failed is tried again. */
@Injectable()
export class Nightly implements OnModuleDestroy {
  private readonly log = new Logger(Nightly.name);
  private readonly end = new AbortController();

  constructor(
    private readonly config: Config,
    private readonly source: DataSource,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    if (this.isOn)
      metrics.gauge(
        'querschnitt_backup_age_seconds',
        'Since the newest nightly copy',
        async () => (this.clock.now().getTime() - newest(await this.names())!.getTime()) / 1000,
      );
  }

  /** The next start makes up for what is broken off. */
  onModuleDestroy() {
    this.end.abort();
  }

  @Scheduled('backup.nightly', 10 * MINUTE)
  async run() {
    if (!this.isOn || !isDue(this.clock.now(), await this.names())) return;
    await this.write().catch((error: unknown) => {
      if (!this.end.signal.aborted) throw error;
    });
  }

  private async write() {
    const { backupDir, backupDays, backupWeeks, dataDir } = this.config;
    // The draft of a node that was killed.
    for (const name of await this.files()) if (/^nightly-.*\.part$/.test(name)) await rm(join(backupDir, name));
    const name = nameFor('nightly', this.clock.now());
    const { url } = this.source.options as { url: string };
    await writeBackup({
      databaseUrl: url,
      dataDir,
      path: join(backupDir, name),
      now: this.clock.now(),
      signal: this.end.signal,
    });
    for (const old of expired(await this.names(), { days: backupDays, weeks: backupWeeks }))
      await rm(join(backupDir, old));
    this.log.log(`${name} written and verified`);
  }

  private get isOn() {
    return this.config.backupDays > 0;
  }

  private files = () => readdir(this.config.backupDir).catch((): string[] => []);
  private names = async () => (await this.files()).filter((name) => name.endsWith('.tar'));
}
