import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { editAccount } from '@querschnitt/shared/people/accounts.contract';
import { memberChanged } from '../../../platform/auth/member-changed.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../../platform/domain-events/domain-events.js';

@Injectable()
export class EditAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly happened: DomainEvents,
  ) {}

  run = async (me: Member, { language, showsPresence }: In<typeof editAccount>) => {
    await this.work.sql(
      'update members set language = coalesce($2, language), shows_presence = coalesce($3, shows_presence) where id = $1',
      [me.id, language ?? null, showsPresence ?? null],
    );
    await this.happened.publish(memberChanged, { memberId: me.id });
  };
}
