import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SearchIndex } from '../../platform/search/search-index.js';
import { ProfileRepository } from './profile.repository.js';

/** "Profil bestätigt 09/26": one click says that everything is still right. */
@Injectable()
export class ConfirmProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
    private readonly index: SearchIndex,
  ) {}

  run = (me: Member) =>
    this.work.run(async () => {
      await this.profiles.confirm(me.id, this.clock.now());
      await this.index.touch('person', me.id);
      return this.profiles.of(me.id);
    });
}
