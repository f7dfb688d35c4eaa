import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** What the board and the pages of these events show is changed in this transaction: they, their options, seats or queues. */
export const eventsChanged = new DomainEvent<{ eventIds: string[] }>('events.changed');
