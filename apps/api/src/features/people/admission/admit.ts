import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApplicationsRepository } from './applications.repository.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

@Injectable()
export class Admit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly members: MembersRepository,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** @throws {Problem} `not_found` when somebody else has decided */
  run = (me: Member, { id, createInstitution }: { id: string; createInstitution: boolean }) =>
    this.work.run(async () => {
      const applicant = await this.applications.decide(id);
      if (createInstitution && applicant.new_institution)
        await this.members.setInstitution(
          id,
          await this.members.institutionFor(applicant.new_institution, applicant.sectors),
        );
      await this.members.setState(id, 'active');
      await this.applications.close(id);
      await this.audit.record(me, 'people.admitted', applicant.name);
      if (applicant.email)
        await this.mail.run(
          'admitted',
          { name: applicant.name, link: this.mail.link('/anmelden') },
          { to: applicant.email, language: applicant.language, subject: id },
        );
    });
}
