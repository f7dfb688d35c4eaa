import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Device } from '@querschnitt/shared/people/people.schema';
import { Audit } from '../../../platform/audit/audit.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';

/** Where somebody is signed in. */
@Injectable()
export class Devices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  list = async (me: Member, current: string | null) => ({
    items: (await this.sessions.list(me.id)).map(({ id, userAgent, createdAt, lastSeenAt }): Device => ({
      id,
      userAgent,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === current,
    })),
  });

  /** @throws {Problem} `not_found`, also for the session of somebody else */
  end = (me: Member, id: string) =>
    this.work.run(async () => {
      if ((await this.sessions.end(me.id, id)) === 0) fail('not_found');
      await this.audit.record(me, 'account.device_ended', '', { count: 1 });
    });

  endOthers = (me: Member, current: string | null) =>
    this.work.run(async () => {
      const ended = await this.sessions.endAll(me.id, current);
      if (ended) await this.audit.record(me, 'account.device_ended', '', { count: ended });
      return { ended };
    });
}
