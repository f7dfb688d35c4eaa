import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Profile, ProfileTraits } from '@querschnitt/shared/profiles/profile.schema';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/http/problem.js';
import { SearchIndex } from '../../platform/search/search-index.js';
import { ProfileRepository } from './profile.repository.js';

/** Saves one's profile. Whoever saves has looked at it, so that it counts as confirmed. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
    private readonly index: SearchIndex,
  ) {}

  run = (me: Member, traits: ProfileTraits): Promise<Profile> =>
    this.work.run(async () => {
      if (traits.institutionId && !(await this.profiles.knowsInstitution(traits.institutionId))) refuse('profile.institution_unknown', { field: 'institutionId' });
      if (new Set(traits.competences.map(({ competence }) => competence)).size < traits.competences.length) refuse('profile.claimed_twice', { field: 'competences' });
      await this.profiles.save(me.id, traits, this.clock.now());
      await this.index.touch('person', me.id);
      return this.profiles.of(me.id);
    });
}
