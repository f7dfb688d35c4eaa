import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { EndCredentials } from '../passwords/end-credentials.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

/** Signs a member out everywhere, for example after a device was lost. The account stays open (ASVS 7.4.5). */
@Injectable()
export class EndSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly endCredentials: EndCredentials,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** @param sessionId stays, where administrators sign themselves out elsewhere @throws {Problem} `not_found` */
  run = (me: Member, id: string, sessionId: string | null) =>
    this.work.run(async () => {
      const member = await this.members.get(id);
      if (member.state !== 'active') fail('not_found');
      await this.endCredentials.run(id, id === me.id ? sessionId : null);
      await this.audit.record(me, 'people.sessions_ended', member.name, { whose: [id] });
      if (!member.email || id === me.id) return;
      const { name: by } = await this.members.get(me.id);
      await this.mail.run(
        'sessionsEnded',
        { name: member.name, by, reset: this.mail.link('/passwort') },
        { to: member.email, language: member.language, subject: randomUUID() },
      );
    });
}
