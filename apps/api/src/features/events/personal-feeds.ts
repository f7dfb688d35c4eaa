import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { On } from '../../platform/domain-events/domain-event.js';
import { fail } from '../../platform/http/problem.js';
import { credentialsEnded } from '../people/index.js';

const hash = (token: string) => createHash('sha256').update(token).digest();

/** Calendars cannot sign in: whoever knows the address reads the feed. So it cannot be guessed, is stored as a hash only, and can be closed. */
@Injectable()
export class PersonalFeeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: Audit,
  ) {}

  async of(me: Member) {
    const [feed] = await this.work.sql<{ createdAt: Date }>(
      'select created_at as "createdAt" from calendar_feeds where member_id = $1',
      [me.id],
    );
    return { active: Boolean(feed), createdAt: feed?.createdAt.toISOString() ?? null };
  }

  /** A new address; the one before stops working. */
  open = (me: Member) =>
    this.work.run(async () => {
      const token = randomBytes(24).toString('base64url');
      const { active } = await this.of(me);
      await this.work.sql(
        `insert into calendar_feeds (member_id, token_hash, created_at) values ($1, $2, $3) on conflict (member_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at`,
        [me.id, hash(token), this.clock.now()],
      );
      await this.audit.record(me, active ? 'account.feed_renewed' : 'account.feed_opened', '');
      return { url: `${this.config.publicUrl}/api/calendar/${token}/events.ics` };
    });

  close = (me: Member) =>
    this.work.run(async () => {
      const closed = await this.work.sql('delete from calendar_feeds where member_id = $1 returning member_id', [
        me.id,
      ]);
      if (closed.length) await this.audit.record(me, 'account.feed_closed', '');
    });

  /** Ends with the sessions of the account, and does not come back with them. */
  @On(credentialsEnded)
  forget = async ({ memberId }: { memberId: string }) => {
    await this.work.sql('delete from calendar_feeds where member_id = $1', [memberId]);
  };

  /** Whose feed it is; none of somebody who may not sign in either. @throws {Problem} `not_found` */
  async memberOf(token: string): Promise<string> {
    const [feed] = await this.work.sql<{ id: string }>(
      `select m.id from calendar_feeds f join members m on m.id = f.member_id where f.token_hash = $1 and m.state = 'active'`,
      [hash(token)],
    );
    return feed?.id ?? fail('not_found');
  }
}
