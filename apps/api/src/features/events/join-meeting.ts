import { Injectable } from '@nestjs/common';
import { mayJoin } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { demand } from '../../platform/http/problem.js';
import { Events } from './events.repository.js';
import { Places } from './places.repository.js';

/** The only way to a join link. */
@Injectable()
export class JoinMeeting {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly places: Places,
  ) {}

  async run(me: Member, { optionId }: { optionId: string }) {
    const event = await this.events.byOption(optionId);
    const option = event.options.find(({ id }) => id === optionId)!;
    const place = (await this.places.of(event.id, me.id)).find((one) => one.optionId === optionId);
    demand(mayJoin(me, event, option, place, this.clock.now()));
    return { joinUrl: option.joinUrl, dialIn: option.dialIn };
  }
}
