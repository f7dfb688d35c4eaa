import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { confirmProfile } from '@querschnitt/shared/profiles/profiles.contract';
import { memberChanged } from '../../platform/auth/member-changed.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../platform/domain-events/domain-events.js';
import { fail } from '../../platform/http/problem.js';
import { ProfileRepository } from './profile.repository.js';

/** "Profil bestätigt 09/26": one click says that everything is still right, of the version that was seen. */
@Injectable()
export class ConfirmProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
    private readonly happened: DomainEvents,
  ) {}

  run = (me: Member, { version }: In<typeof confirmProfile>) =>
    this.work.run(async () => {
      if ((await this.profiles.lock(me.id)).version !== version) fail('conflict.changed');
      await this.profiles.confirm(me.id, this.clock.now());
      await this.happened.publish(memberChanged, { memberId: me.id });
      return this.profiles.of(me.id);
    });
}
