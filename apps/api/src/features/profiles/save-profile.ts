import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import type { saveProfile } from '@querschnitt/shared/profiles/profiles.contract';
import { Audit } from '../../platform/audit/audit.js';
import { memberChanged } from '../../platform/auth/member-changed.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../platform/domain-events/domain-events.js';
import { fail } from '../../platform/http/problem.js';
import { OwnName } from '../people/index.js';
import { ProfileRepository } from './profile.repository.js';

/** Saves one's profile, unless it has changed since it was read. Whoever saves has looked at it, so that it counts as confirmed. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
    private readonly ownName: OwnName,
    private readonly audit: Audit,
    private readonly happened: DomainEvents,
  ) {}

  run = (me: Member, { version, ...traits }: In<typeof saveProfile>): Promise<Profile> =>
    this.work.run(async () => {
      const before = await this.profiles.lock(me.id);
      if (before.version !== version) fail('conflict.changed');
      if (traits.institutionId && !(await this.profiles.knowsInstitution(traits.institutionId)))
        fail('profile.institution_unknown', { field: 'institutionId' });
      if (new Set(traits.competences.map(({ competence }) => competence)).size < traits.competences.length)
        fail('profile.claimed_twice', { field: 'competences' });
      if (before.name !== traits.name) await this.rename(me, before.name, traits.name);
      await this.profiles.save(me.id, traits, this.clock.now());
      await this.happened.publish(memberChanged, { memberId: me.id });
      return this.profiles.of(me.id);
    });

  private async rename(me: Member, from: string, to: string) {
    await this.ownName.demand(to, me);
    await this.audit.record(me, 'people.renamed', to, { from, to });
  }
}
