import { Injectable } from '@nestjs/common';
import { canReinstateEvent } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventQuery } from './event.query.js';
import { EventsRepository } from './events.repository.js';
import { eventReinstated } from './interventions.js';
import { SeatAllocation } from './seat-allocation.js';
import { NotifyAttendees } from './notify-attendees.js';

/** Takes back that an event was called off. Everybody still registered or waiting is told; seats given up meanwhile go to those who wait. */
@Injectable()
export class ReinstateEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventsRepository,
    private readonly rights: Rights,
    private readonly seats: SeatAllocation,
    private readonly tell: NotifyAttendees,
    private readonly query: EventQuery,
  ) {}

  run = (me: Member, { slug }: { slug: string }) =>
    this.work.run(async () => {
      const event = await this.events.lock(slug);
      await this.rights.authorize(me, canReinstateEvent(me, event, this.clock.now()), eventReinstated(event));
      await this.events.update(event.id, { status: 'confirmed', cancelReason: '' }, this.clock.now());
      const reinstated = await this.events.bySlug(slug);
      await this.tell.reinstated(reinstated);
      for (const { id } of reinstated.options) await this.seats.fill(reinstated, id);
      return this.query.bySlug(me, slug);
    });
}
