import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApplicationsRepository } from './applications.repository.js';
import { SendMail } from './send-mail.js';

@Injectable()
export class Decline {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** @throws {Problem} `not_found` when somebody else has decided */
  run = (me: Member, { id, reason }: { id: string; reason: string }) =>
    this.work.run(async () => {
      const applicant = await this.applications.decide(id);
      if (applicant.email) await this.mail.run('declined', { name: applicant.name, reason }, { to: applicant.email, language: applicant.language, subject: id });
      await this.audit.record(me, 'people.declined', applicant.name, { reason });
      await this.applications.erase(id);
    });
}
