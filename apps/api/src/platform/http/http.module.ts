import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Budgets } from './budgets.js';
import { GracefulShutdown } from './graceful-shutdown.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './problem.filter.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Budgets, GracefulShutdown, { provide: APP_FILTER, useClass: ProblemFilter }],
  exports: [Budgets, GracefulShutdown],
})
export class HttpModule {}
