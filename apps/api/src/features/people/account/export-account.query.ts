import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Devices } from '../sign-in/devices.js';
import { MOST, PersonalData } from './personal-data.js';
import { ShowAccount } from './show-account.query.js';

/** What is kept about somebody, for themselves (GDPR, articles 15 and 20). */
@Injectable()
export class ExportAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly showAccount: ShowAccount,
    private readonly devices: Devices,
    private readonly audit: Audit,
    private readonly data: PersonalData,
  ) {}

  run = async (me: Member, currentSession: string | null) => {
    const actions = await this.work.sql<{ at: Date; action: string; subject: string }>(
      'select at, action, subject from audit where actor_id = $1 order by at desc limit $2',
      [me.id, MOST.rows],
    );
    const { items } = await this.devices.list(me, currentSession);
    await this.audit.record(me, 'account.exported', '');
    return {
      account: await this.showAccount.run(me),
      devices: items,
      actions: actions.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      ...(await this.data.of(me.id)),
    };
  };
}
