import { Injectable } from '@nestjs/common';
import { UNDO_MINUTES } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MINUTE, Scheduled } from '../../platform/jobs/scheduled.js';

/** Erases the text of posts whose deletion can no longer be undone, with all earlier wordings. */
@Injectable()
export class ForgetDeleted {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Scheduled('rooms.forget_deleted', MINUTE)
  async run() {
    await this.work.sql(
      `with gone as (update posts p set source = '', html = '', excerpt = '', mentions = '{}' where p.deleted_at <= $1 and p.source <> '' returning id)
       delete from post_versions v using gone where v.post_id = gone.id`,
      [new Date(this.clock.now().getTime() - UNDO_MINUTES * 60_000)],
    );
  }
}
