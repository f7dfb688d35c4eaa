import { Injectable } from '@nestjs/common';
import { Sessions } from '../../platform/auth/sessions.js';
import { KnownDevices } from './known-devices.js';
import { WhenCredentialsEnd } from './member-deeds.js';

/** Ends everything that lets somebody in without the password: sessions, known browsers, the address of the personal calendar (ASVS 7.4.3). */
@Injectable()
export class EndCredentials {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly neighbours: WhenCredentialsEnd,
  ) {}

  /** @param keptSession the one from which it is done */
  run = async (memberId: string, keptSession: string | null = null) => {
    await this.sessions.endAll(memberId, keptSession);
    await this.devices.forget(memberId);
    await this.neighbours.run(memberId);
  };
}
