import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { canRevokeInvitation } from '@querschnitt/shared/people/people.policy';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { authorize } from '../../../platform/http/problem.js';
import { Outbox } from '../../../platform/mail/outbox.js';
import { InvitationsRepository } from './invitations.repository.js';

@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** A mail that has not been sent yet goes with it. Whoever accepted a link but has not confirmed the address yet waits for a human decision instead. */
  run = (me: Member, { id }: { id: string }) =>
    this.work.run(async () => {
      const invitation = await this.invitations.get(id);
      authorize(canRevokeInvitation(me, invitation.role));
      await this.invitations.remove(id);
      await this.outbox.withdraw('people.invited', [id]);
      await this.audit.record(me, 'people.invitation_revoked', invitation.email ? '' : 'link', {
        role: invitation.role,
      });
    });
}
