import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/http/problem.js';
import type { Imported } from './plan-import.js';

export interface StoredImport {
  id: string;
  name: string;
  content: string;
  createdAt: Date;
  appliedAt: Date | null;
}

/** Calendars as they were read, kept until they are taken over: what was previewed is what is done. */
@Injectable()
export class Imports {
  constructor(private readonly work: UnitOfWork) {}

  async insert(me: Member, name: string, content: string, now: Date): Promise<StoredImport> {
    const [row] = await this.work.sql<{ id: string }>('insert into calendar_imports (member_id, name, content, created_at) values ($1, $2, $3, $4) returning id', [me.id, name, content, now]);
    return { id: row!.id, name, content, createdAt: now, appliedAt: null };
  }

  /** Locks one's own import. @throws {Problem} `not_found` */
  async lock(me: Member, id: string): Promise<StoredImport> {
    const [row] = await this.work.sql<StoredImport>(
      `select id, name, content, created_at as "createdAt", applied_at as "appliedAt" from calendar_imports where id = $1 and member_id = $2 for update`,
      [id, me.id],
    );
    return row ?? refuse('not_found');
  }

  async applied(id: string, now: Date) {
    await this.work.sql(`update calendar_imports set applied_at = $2, content = '' where id = $1`, [id, now]);
  }

  /** Events with one of these UIDs, and all dates of these series. */
  known(uids: string[], series: string[]) {
    return this.work.sql<Imported>(
      `select id, slug, uid, import_uid as "importUid", import_hash as "importHash", title, description, starts_at as "startsAt", ends_at as "endsAt",
              place_name as "placeName", status, source_url as "sourceUrl", all_day as "allDay"
         from events where uid = any($1) or import_uid = any($2)`,
      [uids, series],
    );
  }
}
