import { Global, Module } from '@nestjs/common';
import { HouseMetrics } from './house-metrics.js';
import { Metrics } from './metrics.js';

@Global()
@Module({ providers: [Metrics, HouseMetrics], exports: [Metrics] })
export class MetricsModule {}
