import { DomainEvent } from '../domain-events/domain-event.js';

/** Name, picture, institution, profile or settings of a member are changed in this transaction. */
export const memberChanged = new DomainEvent<{ memberId: string }>('member.changed');
