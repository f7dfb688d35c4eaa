import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Device } from '@querschnitt/shared/people/people.schema';
import { Sessions } from '../../platform/auth/sessions.js';
import { refuse } from '../../platform/http/problem.js';

/** Where somebody is signed in. */
@Injectable()
export class Devices {
  constructor(private readonly sessions: Sessions) {}

  list = async (me: Member, current: string | null) => ({
    items: (await this.sessions.list(me.id)).map(
      ({ id, userAgent, createdAt, lastSeenAt }): Device => ({ id, userAgent, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), current: id === current }),
    ),
  });

  /** @throws {Problem} `not_found`, also for the session of somebody else */
  end = async (me: Member, id: string) => {
    if ((await this.sessions.end(me.id, id)) === 0) refuse('not_found');
  };

  endOthers = async (me: Member, current: string | null) => ({ ended: await this.sessions.endAll(me.id, current) });
}
