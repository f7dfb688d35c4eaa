import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HOUR, Scheduled } from '../../platform/jobs/scheduled.js';
import { Limits } from '../../platform/limits/limits.js';

/** So long it is known who signed in, and who was declined and why. The table refuses to let go of anything else. */
const KEPT_DAYS = 90;
/** So long mails are known that were sent or given up. */
const MAIL_DAYS = 30;

/** Deletes what has run out: unconfirmed registrations, unused links, ended sessions, old counters. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  @Scheduled('people.housekeeping', HOUR)
  run = async () => {
    for (const table of [
      'registrations',
      'password_resets',
      'address_changes',
      'invitations',
      'sessions',
      'known_devices',
    ])
      await this.work.sql(`delete from ${table} where expires_at <= $1`, [this.clock.now()]);
    await this.work.sql(`delete from audit where action like 'account.%' and at < $1`, [this.before(KEPT_DAYS)]);
    await this.work.sql(
      `update audit set subject = '', details = details - 'reason' where action in ('people.declined', 'people.asked') and subject <> '' and at < $1`,
      [this.before(KEPT_DAYS)],
    );
    await this.forgetMails();
    await this.limits.sweep();
  };

  /** After a while; at once where nobody with that address is a member, waits to become one, or is invited. */
  private async forgetMails() {
    await this.work.sql(
      'delete from outbox where (sent_at is not null or given_up_at is not null) and coalesce(sent_at, given_up_at) < $1',
      [this.before(MAIL_DAYS)],
    );
    await this.work.sql(
      `delete from outbox o where starts_with(o.kind, 'people.') and (o.sent_at is not null or o.given_up_at is not null or o.kind = 'people.confirm')
          and not exists (select from members m where m.email = o.recipient) and not exists (select from registrations r where r.email = o.recipient)
          and not exists (select from invitations i where i.email = o.recipient) and not exists (select from address_changes a where a.email = o.recipient)`,
    );
  }

  private before(days: number) {
    return new Date(this.clock.now().getTime() - days * 24 * HOUR);
  }
}
