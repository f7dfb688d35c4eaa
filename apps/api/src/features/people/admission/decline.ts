import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Outbox } from '../../../platform/mail/outbox.js';
import { type Applicant, ApplicationsRepository } from './applications.repository.js';
import { SendMail } from '../send-mail.js';

@Injectable()
export class Decline {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly mail: SendMail,
  ) {}

  /** @throws {Problem} `not_found` when somebody else has decided */
  run = (me: Member, { id, reason }: { id: string; reason: string }) =>
    this.work.run(async () => this.decline(me, await this.applications.decide(id), reason));

  /** Whoever says the same in many names gets one decision, and no answer unless there is a reason. @throws {Problem} `not_found` when somebody else has decided */
  alike = (me: Member, { id, reason }: { id: string; reason: string }) =>
    this.work.run(async () => {
      const applicants = await this.applications.decideAlike(id);
      for (const applicant of applicants) await this.decline(me, applicant, reason);
      return { declined: applicants.length };
    });

  private async decline(me: Member, { id, name, email, language }: Applicant, reason: string) {
    if (email && reason) await this.mail.run('declined', { name, reason }, { to: email, language, subject: id });
    await this.audit.record(me, 'people.declined', name, { applicant: id, reason });
    if (email) await this.outbox.forget(email);
    await this.applications.erase(id);
  }
}
