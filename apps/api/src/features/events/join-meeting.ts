import { Injectable } from '@nestjs/common';
import { canJoinMeeting } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { authorize } from '../../platform/http/problem.js';
import { EventsRepository } from './events.repository.js';
import { Registrations } from './registrations.repository.js';

/** The only way to a join link. */
@Injectable()
export class JoinMeeting {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventsRepository,
    private readonly places: Registrations,
  ) {}

  async run(me: Member, { optionId }: { optionId: string }) {
    const event = await this.events.byOption(optionId);
    const option = event.options.find(({ id }) => id === optionId)!;
    const place = (await this.places.of(event.id, me.id)).find((one) => one.optionId === optionId);
    authorize(canJoinMeeting(me, event, option, place, this.clock.now()));
    return { joinUrl: option.joinUrl, dialIn: option.dialIn };
  }
}
