import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Marked, type MarkedMethod } from '../decorators/marked.js';
import { Jobs } from '../jobs/jobs.js';
import { type DomainEvent, type Listener, ON } from './domain-event.js';

/** Tells features what has happened in others, which know none of them. */
@Injectable()
export class DomainEvents implements OnModuleInit {
  private readonly listeners = new Map<string, MarkedMethod<Listener>[]>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly marked: Marked,
  ) {}

  onModuleInit() {
    for (const listener of this.marked.find<Listener>(ON)) {
      const { event, when } = listener.value;
      this.listeners.set(event.name, [...(this.listeners.get(event.name) ?? []), listener]);
      if (typeof when === 'object') this.jobs.register(when.background, listener.run);
    }
  }

  /** In the ambient transaction, or one of its own. */
  publish<T extends object>(event: DomainEvent<T>, data: T) {
    return this.work.run(async () => {
      for (const { value, run } of this.listeners.get(event.name) ?? []) {
        if (value.when === 'transaction') await run(data);
        else if (value.when === 'after-commit') this.work.afterCommit(async () => void (await run(data)));
        else await this.jobs.add(value.when.background, data);
      }
    });
  }
}
