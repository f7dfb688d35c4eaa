import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { canLoseRole } from '@querschnitt/shared/people/people.policy';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../../platform/domain-events/domain-events.js';
import { authorize, fail } from '../../../platform/http/problem.js';
import { EndCredentials } from '../passwords/end-credentials.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { ListManagedMembers } from './list-managed-members.query.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';
import { memberSuspended } from '../people.domain-events.js';

@Injectable()
export class Suspend {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly endCredentials: EndCredentials,
    private readonly audit: Audit,
    private readonly mail: SendMail,
    private readonly list: ListManagedMembers,
    private readonly happened: DomainEvents,
  ) {}

  /** @throws {Problem} `not_found`, `role.last_administrator` */
  run = (me: Member, { id, reason }: { id: string; reason: string }) =>
    this.work.run(async () => {
      const administrators = await this.members.lockAdministrators();
      const member = await this.members.get(id);
      if (member.state !== 'active') fail('not_found');
      authorize(canLoseRole({ role: member.role, administrators }));
      await this.members.setState(id, 'suspended');
      await this.invitations.removeOf(id, []);
      await this.endCredentials.run(id);
      await this.happened.publish(memberSuspended, { memberId: id });
      await this.audit.record(me, 'people.suspended', member.name, { whose: [id], reason });
      if (member.email)
        await this.mail.run(
          'suspended',
          { name: member.name, reason },
          { to: member.email, language: member.language, subject: randomUUID() },
        );
      return this.list.one(id);
    });

  /** Lets a suspended member in again. @throws {Problem} `not_found` */
  lift = (me: Member, { id }: { id: string }) =>
    this.work.run(async () => {
      const member = await this.members.get(id);
      if (member.state !== 'suspended') fail('not_found');
      await this.members.setState(id, 'active');
      await this.audit.record(me, 'people.reinstated', member.name, { whose: [id] });
      if (member.email)
        await this.mail.run(
          'reinstated',
          { name: member.name, link: this.mail.link('/anmelden') },
          { to: member.email, language: member.language, subject: randomUUID() },
        );
      return this.list.one(id);
    });
}
