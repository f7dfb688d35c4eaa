import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Budgets } from './budgets.js';
import { Departure } from './departure.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './problem.filter.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Budgets, Departure, { provide: APP_FILTER, useClass: ProblemFilter }],
  exports: [Budgets, Departure],
})
export class HttpModule {}
