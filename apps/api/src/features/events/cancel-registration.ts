import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventQuery } from './event.query.js';
import { EventsRepository } from './events.repository.js';
import { SeatAllocation } from './seat-allocation.js';

/** Giving up a seat or a place in the queue is always possible: when the event is full, called off or over. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly seats: SeatAllocation,
    private readonly query: EventQuery,
  ) {}

  async run(me: Member, { optionId }: { optionId: string }) {
    const { slug } = await this.work.run(async () => {
      const event = await this.events.lockByOption(optionId);
      await this.seats.giveUp(event, optionId, me.id);
      return event;
    });
    return this.query.bySlug(me, slug);
  }
}
