import { Injectable } from '@nestjs/common';
import { On } from '../../platform/domain-events/domain-event.js';
import { eventsChanged } from './events.domain-events.js';

/** Grows whenever this node has changed what the board counts: events, their options, their seats. */
@Injectable()
export class BoardVersion {
  current = 0;

  @On(eventsChanged, 'after-commit')
  change() {
    this.current++;
  }
}
