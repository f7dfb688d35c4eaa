import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../../platform/audit/audit.js';
import { TellConcerned } from '../../../platform/audit/tell-concerned.js';
import { memberChanged } from '../../../platform/auth/member-changed.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../../platform/domain-events/domain-events.js';
import { fail } from '../../../platform/http/problem.js';
import { ListManagedMembers } from './list-managed-members.query.js';
import { MembersRepository } from '../members.repository.js';

/** Says for a member where they work; an institution the directory lacks is added to it. */
@Injectable()
export class SetInstitution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly audit: Audit,
    private readonly concerned: TellConcerned,
    private readonly happened: DomainEvents,
    private readonly list: ListManagedMembers,
  ) {}

  /** @param institution its name; empty for none. @throws {Problem} `not_found` */
  run = (me: Member, { id, institution }: { id: string; institution: string }) =>
    this.work.run(async () => {
      const member = await this.members.get(id);
      if (member.state === 'waiting') fail('not_found');
      const before = (await this.list.one(id)).person.institution;
      await this.members.setInstitution(
        id,
        institution ? await this.members.institutionFor(institution, member.sectors) : null,
      );
      await this.audit.record(me, 'people.institution_set', member.name, { whose: [id], institution });
      await this.happened.publish(memberChanged, { memberId: id });
      const changed = await this.list.one(id);
      if (changed.person.institution !== before) await this.tell(me, id, changed.person.institution);
      return changed;
    });

  private tell = (me: Member, id: string, institution: string | null) =>
    this.concerned.run(me, 'role', 'people.institution_set', [id], {
      title: { de: 'Ihre Einrichtung wurde geändert', en: 'Your institution was changed' },
      what: institution
        ? {
            de: `als Ihre Einrichtung „${institution}“ eingetragen`,
            en: `entered “${institution}” as your institution`,
          }
        : { de: 'die Angabe Ihrer Einrichtung entfernt', en: 'removed what your profile says about your institution' },
      path: '/profil',
    });
}
