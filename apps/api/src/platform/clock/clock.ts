import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The only source of the current time. */
@Injectable()
export class Clock {
  private readonly pretended = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.pretended.getStore() ?? this.read();
  }

  /** Runs an action as if it happened at that instant: example content lies in the past. */
  at<T>(instant: Date, action: () => T): T {
    return this.pretended.run(instant, action);
  }

  protected read() {
    return new Date();
  }
}
