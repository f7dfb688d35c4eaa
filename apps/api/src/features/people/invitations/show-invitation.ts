import { Injectable } from '@nestjs/common';
import type { InvitationView } from '@querschnitt/shared/people/administration.schema';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf } from '../../../platform/limits/network.js';
import { InvitationsRepository } from './invitations.repository.js';
import { linksFromNetwork } from '../sign-in/limits.js';
import { MembersRepository } from '../members.repository.js';

@Injectable()
export class ShowInvitation {
  constructor(
    private readonly limits: Limits,
    private readonly invitations: InvitationsRepository,
    private readonly members: MembersRepository,
  ) {}

  /** @throws {Problem} `link.invalid`, `rate.limited` */
  run = async (token: string, networkAddress: string): Promise<InvitationView> => {
    await this.limits.take(linksFromNetwork, networkOf(networkAddress));
    const { email, role, invited_by, expires_at } = await this.invitations.byToken(token);
    await this.limits.giveBack(linksFromNetwork, networkOf(networkAddress));
    const inviter = invited_by ? await this.members.get(invited_by) : null;
    return { email, role, invitedBy: inviter?.name ?? null, expiresAt: expires_at.toISOString() };
  };
}
