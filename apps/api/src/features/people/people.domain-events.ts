import { DomainEvent } from '../../platform/domain-events/domain-event.js';

/** Told in the transaction that suspends. */
export const memberSuspended = new DomainEvent<{ memberId: string }>('member.suspended');

/** All that lets somebody in without the password ends now, in this transaction: whoever hands out such a thing takes it back (ASVS 7.4.3). */
export const credentialsEnded = new DomainEvent<{ memberId: string }>('member.credentials_ended');
