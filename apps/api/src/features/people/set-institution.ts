import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { SearchIndex } from '../../platform/search/search-index.js';
import { ListManagedMembers } from './list-managed-members.query.js';
import { MembersRepository } from './members.repository.js';

/** Says for a member where they work; an institution the directory lacks is added to it. */
@Injectable()
export class SetInstitution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly audit: Audit,
    private readonly index: SearchIndex,
    private readonly realtime: Realtime,
    private readonly list: ListManagedMembers,
  ) {}

  /** @param institution its name; empty for none. @throws {Problem} `not_found` */
  run = (me: Member, { id, institution }: { id: string; institution: string }) =>
    this.work.run(async () => {
      const member = await this.members.get(id);
      if (member.state === 'waiting') refuse('not_found');
      await this.members.setInstitution(id, institution ? await this.members.institutionFor(institution, member.sectors) : null);
      await this.audit.record(me, 'people.institution_set', member.name, { institution });
      await this.index.touch('person', id);
      this.realtime.memberChanged(id);
      return this.list.one(id);
    });
}
