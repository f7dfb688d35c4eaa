import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What this node counts, for Prometheus. Labels name routes, never people. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'querschnitt_http_request_seconds',
    help: 'Duration of answered requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly eventsTold = this.counter(
    'querschnitt_events_told_total',
    'Events of rooms told to the sockets of this node',
  );
  readonly catchUps = this.counter(
    'querschnitt_catch_ups_total',
    'Times a room had to be read from the log because no hint told',
  );
  readonly readersShed = this.counter(
    'querschnitt_slow_readers_shed_total',
    'Sockets closed because what waited for them grew too large',
  );

  constructor() {
    // Process memory, CPU, garbage collection, delay of the event loop.
    collectDefaultMetrics({ register: this.registry });
  }

  counter(name: string, help: string) {
    return new Counter({ name, help, registers: [this.registry] });
  }

  /** A value read when asked for; one that cannot be read now is left out rather than failing the others. */
  gauge(name: string, help: string, read: () => number | Promise<number>) {
    return new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.remove();
        }
      },
    });
  }
}
