import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Departure } from './departure.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './problem.filter.js';

@Global()
@Module({ controllers: [HealthController], providers: [Departure, { provide: APP_FILTER, useClass: ProblemFilter }], exports: [Departure] })
export class HttpModule {}
