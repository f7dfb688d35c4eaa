import { Injectable } from '@nestjs/common';
import { Sessions } from '../../../platform/auth/sessions.js';
import { DomainEvents } from '../../../platform/domain-events/domain-events.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { credentialsEnded } from '../people.domain-events.js';

/** Ends everything that lets somebody in without the password: sessions, known browsers, the address of the personal calendar (ASVS 7.4.3). */
@Injectable()
export class EndCredentials {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly happened: DomainEvents,
  ) {}

  /** @param keptSession the one from which it is done */
  run = async (memberId: string, keptSession: string | null = null) => {
    await this.sessions.endAll(memberId, keptSession);
    await this.devices.forget(memberId);
    await this.happened.publish(credentialsEnded, { memberId });
  };
}
