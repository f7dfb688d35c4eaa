import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { newLinkToken } from '../link-token.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

const DAY = 86_400_000;

/** The way into an empty installation: an invitation that nobody signed, for one administrator, told on the console only. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly mail: SendMail,
  ) {}

  /** A link that replaces all earlier ones, works once and for a day; `null` when there is an administrator, or in the example. */
  link = () =>
    this.work.run(async () => {
      await this.invitations.removeUnsigned();
      if (this.config.mode !== 'production' || (await this.members.lockAdministrators()) > 0) return null;
      const { token, hash } = newLinkToken();
      await this.invitations.add({
        token_hash: hash,
        email: null,
        role: 'administrator',
        invited_by: null,
        expires_at: new Date(this.clock.now().getTime() + DAY),
        max_uses: 1,
      });
      return this.mail.link(`/einladung/${token}`);
    });
}
