import { Injectable } from '@nestjs/common';
import { canRegister } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { KeyedMutex } from '../../platform/database/keyed-mutex.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize } from '../../platform/http/problem.js';
import { EventsRepository } from './events.repository.js';
import { EventQuery } from './event.query.js';
import { Registrations } from './registrations.repository.js';
import { SeatAllocation } from './seat-allocation.js';

/** When registration opens, many come at once. */
@Injectable()
export class RegisterForEvent {
  private readonly turnstile = new KeyedMutex();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventsRepository,
    private readonly places: Registrations,
    private readonly seats: SeatAllocation,
    private readonly query: EventQuery,
  ) {}

  async run(me: Member, { optionId }: { optionId: string }) {
    const { slug } = await this.turnstile.runExclusive(optionId, () => this.work.run(() => this.take(me, optionId)));
    return this.query.bySlug(me, slug);
  }

  private async take(me: Member, optionId: string) {
    await this.places.holdMember(me.id);
    const event = await this.events.lockByOption(optionId);
    const option = event.options.find(({ id }) => id === optionId)!;
    authorize(canRegister(me, event, option, this.clock.now()));
    await this.seats.take(event, option, me.id);
    return event;
  }
}
