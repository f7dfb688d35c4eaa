import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { HOUR, Scheduled } from '../../platform/jobs/scheduled.js';
import type { Imported } from './plan-import.js';

export interface StoredImport {
  id: string;
  name: string;
  content: string;
  createdAt: Date;
  appliedAt: Date | null;
}

/** So long it is known that a calendar was taken over; the calendar itself is not. */
const KEPT = 30 * 24 * HOUR;

/** Calendars as they were read, kept for an hour or until they are taken over: what was previewed is what is done. */
@Injectable()
export class Imports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async insert(me: Member, name: string, content: string, now: Date): Promise<StoredImport> {
    const [row] = await this.work.sql<{ id: string }>(
      'insert into calendar_imports (member_id, name, content, created_at) values ($1, $2, $3, $4) returning id',
      [me.id, name, content, now],
    );
    return { id: row!.id, name, content, createdAt: now, appliedAt: null };
  }

  /** One's own import. @throws {Problem} `import.gone` */
  async mine(me: Member, id: string): Promise<StoredImport> {
    const [row] = await this.work.sql<StoredImport>(
      `select id, name, content, created_at as "createdAt", applied_at as "appliedAt" from calendar_imports where id = $1 and member_id = $2 and (applied_at is not null or created_at > $3)`,
      [id, me.id, this.ago(HOUR)],
    );
    return row ?? fail('import.gone');
  }

  /** Imports are applied one after the other: two of one calendar would make the same events. Ends with the transaction. */
  async turn() {
    await this.work.sql(`select pg_advisory_xact_lock(hashtext('calendar_imports'))`);
  }

  /** What nobody took over, and what was taken over long ago. */
  @Scheduled('events.forget_imports', HOUR)
  forget = async () => {
    await this.work.sql(
      'delete from calendar_imports where created_at <= $1 and (applied_at is null or applied_at <= $2)',
      [this.ago(HOUR), this.ago(KEPT)],
    );
  };

  private ago(time: number) {
    return new Date(this.clock.now().getTime() - time);
  }

  async applied(id: string, now: Date) {
    await this.work.sql(`update calendar_imports set applied_at = $2, content = '' where id = $1`, [id, now]);
  }

  /** Events with one of these UIDs, and all dates of these series. */
  known(uids: string[], components: string[]) {
    return this.work.sql<Imported>(
      `select id, slug, uid, import_uid as "importUid", import_hash as "importHash", topic_id as "topicId", created_by as "createdBy", title, description, starts_at as "startsAt", ends_at as "endsAt",
              place_name as "placeName", status, source_url as "sourceUrl", all_day as "allDay", format,
              (select coalesce(array_agg(join_url), '{}') from event_options where event_id = events.id and join_url is not null) as "joinUrls"
         from events where uid = any($1) or import_uid = any($2)`,
      [uids, components],
    );
  }
}
