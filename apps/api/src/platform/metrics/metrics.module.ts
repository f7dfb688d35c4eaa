import { Global, Module } from '@nestjs/common';
import { AppMetrics } from './app-metrics.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ providers: [Metrics, AppMetrics], exports: [Metrics] })
export class MetricsModule {}
