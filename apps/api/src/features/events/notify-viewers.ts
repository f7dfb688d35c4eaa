import { Injectable } from '@nestjs/common';
import { On } from '../../platform/domain-events/domain-event.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { eventsChanged } from './events.domain-events.js';

@Injectable()
export class NotifyViewers {
  constructor(private readonly realtime: Realtime) {}

  @On(eventsChanged, 'after-commit')
  run({ eventIds }: { eventIds: string[] }) {
    for (const id of eventIds) this.realtime.notifyViewers(id);
  }
}
