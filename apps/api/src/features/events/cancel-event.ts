import { Injectable } from '@nestjs/common';
import { canCancelEvent } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventQuery } from './event.query.js';
import { EventsRepository } from './events.repository.js';
import { eventCancelled } from './interventions.js';
import { NotifyAttendees } from './notify-attendees.js';

/** Calls an event off. It stays in the calendars as cancelled, and everybody who takes part or waits is told. */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventsRepository,
    private readonly rights: Rights,
    private readonly tell: NotifyAttendees,
    private readonly query: EventQuery,
  ) {}

  run = (me: Member, { slug, reason }: { slug: string; reason: string }) =>
    this.work.run(async () => {
      const event = await this.events.lock(slug);
      await this.rights.authorize(me, canCancelEvent(me, event, this.clock.now()), eventCancelled(event, reason));
      await this.events.update(event.id, { status: 'cancelled', cancelReason: reason }, this.clock.now());
      await this.tell.cancelled([await this.events.bySlug(slug)], reason);
      return this.query.bySlug(me, slug);
    });
}
