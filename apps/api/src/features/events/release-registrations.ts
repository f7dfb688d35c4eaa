import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { On } from '../../platform/domain-events/domain-event.js';
import { memberSuspended } from '../people/index.js';
import { EventsRepository } from './events.repository.js';
import { Registrations } from './registrations.repository.js';
import { SeatAllocation } from './seat-allocation.js';
import { NotifyAttendees } from './notify-attendees.js';

/**
 * Takes somebody who was suspended out of everything still to come: their seats go to those who wait, and they wait for none.
 * What has begun keeps who was there. Runs in the transaction that suspends; nothing brings the places back.
 */
@Injectable()
export class ReleaseRegistrations {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventsRepository,
    private readonly places: Registrations,
    private readonly seats: SeatAllocation,
    private readonly tell: NotifyAttendees,
  ) {}

  @On(memberSuspended)
  run = async ({ memberId }: { memberId: string }) => {
    const now = this.clock.now();
    for (const slug of await this.places.eventsAhead(memberId, now)) {
      const event = await this.events.lock(slug);
      const places = await this.places.of(event.id, memberId);
      const queues = places.filter(({ state }) => state === 'waiting');
      const seats = places.filter(({ state }) => state === 'registered' && Date.parse(event.startsAt) > now.getTime());
      // Queues first, or a seat that moves in the chain could come back to the one who leaves.
      for (const { optionId } of [...queues, ...seats]) await this.seats.giveUp(event, optionId, memberId);
    }
    await this.tell.noMore(memberId);
  };
}
