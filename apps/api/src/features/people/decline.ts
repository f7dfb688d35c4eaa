import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { ApplicationsRepository } from './applications.repository.js';
import { SendMail } from './send-mail.js';

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
    this.work.run(async () => {
      const applicant = await this.applications.decide(id);
      if (applicant.email) await this.mail.run('declined', { name: applicant.name, reason }, { to: applicant.email, language: applicant.language, subject: id });
      await this.audit.record(me, 'people.declined', applicant.name, { applicant: id, reason });
      if (applicant.email) await this.outbox.forget(applicant.email);
      await this.applications.erase(id);
    });
}
