import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublicChanges } from './public-changes.js';
import { DatabaseWatchdog } from './database-watchdog.js';
import { UnitOfWork } from './unit-of-work.js';

/** Hands out the connected data source and the ambient transaction. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  static on(source: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useValue: source }, UnitOfWork, PublicChanges, DatabaseWatchdog],
      exports: [DataSource, UnitOfWork, PublicChanges],
    };
  }

  async onApplicationShutdown() {
    await this.source.destroy();
  }
}
