import { Injectable } from '@nestjs/common';
import { isAtLeast, type Member } from '@querschnitt/shared/kernel/actor';
import { ListRequests } from '../contacts/index.js';
import { MovedUp } from '../events/index.js';
import { CountAdministration } from '../people/index.js';
import { Memberships } from '../rooms/index.js';
import { StepsRepository } from './steps.repository.js';

/** What waits for somebody. Each feature says what it has; here it only comes together. */
@Injectable()
export class ShowTasks {
  constructor(
    private readonly requests: ListRequests,
    private readonly administration: CountAdministration,
    private readonly memberships: Memberships,
    private readonly seats: MovedUp,
    private readonly steps: StepsRepository,
  ) {}

  async run(me: Member) {
    const [{ items, open }, applications, addedTo, movedUp, steps] = await Promise.all([
      this.requests.open(me),
      isAtLeast(me, 'moderator') ? this.administration.run().then((counts) => counts.applications) : 0,
      this.memberships.notVisited(me.id),
      this.seats.of(me),
      this.steps.of(me.id),
    ]);
    return { requests: items, openRequests: open, applications, addedTo, movedUp, steps };
  }
}
