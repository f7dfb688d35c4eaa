import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isAtLeast, type Member, roles } from '@querschnitt/shared/kernel/actor';
import { canLoseRole } from '@querschnitt/shared/people/people.policy';
import { Audit } from '../../../platform/audit/audit.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../../platform/http/problem.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { ListManagedMembers } from './list-managed-members.query.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

type Role = Member['role'];

/** Gives a role. What the former one allowed ends with it: sessions, sockets, and invitations to more than one now has. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly mail: SendMail,
    private readonly list: ListManagedMembers,
  ) {}

  /** @throws {Problem} `not_found`, `role.last_administrator` */
  run = (me: Member, { id, role }: { id: string; role: Role }, sessionId: string | null) =>
    this.work.run(async () => {
      const administrators = await this.members.lockAdministrators();
      const member = await this.members.get(id);
      if (member.state === 'waiting') fail('not_found');
      if (member.role === role) return this.list.one(id);
      if (member.state === 'active') authorize(canLoseRole({ role: member.role, administrators }));
      await this.members.setRole(id, role);
      await this.invitations.removeOf(
        id,
        roles.filter((given): given is Role => given !== 'guest' && isAtLeast({ role }, given)),
      );
      await this.sessions.endAll(id, id === me.id ? sessionId : null);
      await this.audit.record(me, 'people.role_changed', member.name, { whose: [id], from: member.role, to: role });
      if (member.email && member.state === 'active' && id !== me.id) {
        const { name: by } = await this.members.get(me.id);
        await this.mail.run(
          'roleChanged',
          { name: member.name, role, by },
          { to: member.email, language: member.language, subject: randomUUID() },
        );
      }
      return this.list.one(id);
    });
}
