import { Injectable } from '@nestjs/common';
import { isAtLeast, type Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { setAdmissionContact } from '@querschnitt/shared/people/administration.contract';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { AdmissionContacts } from './admission-contacts.js';
import { MembersRepository } from '../members.repository.js';

@Injectable()
export class SetAdmissionContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly duties: AdmissionContacts,
    private readonly audit: Audit,
  ) {}

  /** @throws {Problem} `duty.not_moderator`; `conflict.changed` where it has changed since it was read */
  run = (me: Member, { ownerId, deputyId, version }: In<typeof setAdmissionContact>) =>
    this.work.run(async () => {
      if ((await this.duties.lock()).version !== version) fail('conflict.changed');
      const owner = await this.nameOf(ownerId, 'ownerId');
      const deputy = await this.nameOf(deputyId, 'deputyId');
      await this.duties.put(ownerId, deputyId);
      await this.audit.record(me, 'people.duty_set', owner ?? '–', { deputy });
      return this.duties.show();
    });

  private async nameOf(id: string | null, field: string) {
    if (id === null) return null;
    const member = await this.members.get(id);
    if (member.state !== 'active' || !isAtLeast(member, 'moderator')) fail('duty.not_moderator', { field });
    return member.name;
  }
}
