import { Injectable } from '@nestjs/common';
import { mayRegister } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { Turnstile } from '../../platform/database/turnstile.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand } from '../../platform/http/problem.js';
import { Events } from './events.repository.js';
import { EventQuery } from './event.query.js';
import { Places } from './places.repository.js';
import { Seats } from './seats.js';

/** When registration opens, many come at once. */
@Injectable()
export class TakePart {
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly places: Places,
    private readonly seats: Seats,
    private readonly query: EventQuery,
  ) {}

  async run(me: Member, { optionId }: { optionId: string }) {
    const { slug } = await this.turnstile.pass(optionId, () => this.work.run(() => this.take(me, optionId)));
    return this.query.bySlug(me, slug);
  }

  private async take(me: Member, optionId: string) {
    await this.places.holdMember(me.id);
    const event = await this.events.lockByOption(optionId);
    const option = event.options.find(({ id }) => id === optionId)!;
    demand(mayRegister(me, event, option, this.clock.now()));
    await this.seats.take(event, option, me.id);
    return event;
  }
}
