import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventQuery } from './event.query.js';
import { EventsRepository } from './events.repository.js';
import { EventTopic } from './event-topic.js';

/** Imported events get their topic when somebody has something to say. */
@Injectable()
export class CreateEventTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly talk: EventTopic,
    private readonly query: EventQuery,
  ) {}

  run = (me: Member, { slug }: { slug: string }) =>
    this.work.run(async () => {
      await this.talk.open(me, await this.events.lock(slug));
      return this.query.bySlug(me, slug);
    });
}
