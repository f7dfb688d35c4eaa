import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApplicationsRepository } from './applications.repository.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

@Injectable()
export class AskApplicant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly members: MembersRepository,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** The same question is mailed once, however often the button is pressed. @throws {Problem} `not_found` */
  run = (me: Member, { id, question }: { id: string; question: string }) =>
    this.work.run(async () => {
      const applicant = await this.applications.decide(id);
      const asker = await this.members.get(me.id);
      const subject = `${id} ${createHash('sha256').update(question).digest('hex').slice(0, 16)}`;
      const envelope = {
        to: applicant.email!,
        language: applicant.language,
        subject,
        ...(asker.email ? { replyTo: asker.email } : {}),
      };
      await this.mail.run('asked', { name: applicant.name, from: asker.name, question }, envelope);
      await this.applications.markAsked(id);
      await this.audit.record(me, 'people.asked', applicant.name, { applicant: id });
    });
}
