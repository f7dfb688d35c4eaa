import { Injectable } from '@nestjs/common';
import { MINUTE, Scheduled } from '../jobs/scheduled.js';
import { UnitOfWork } from './unit-of-work.js';

/** Far longer than anything is kept that asks what has changed since. */
const REMEMBERED = '10 minutes';

/** Whether anything has changed that guests can see: each transaction that does so leaves its number in `public_changes`. */
@Injectable()
export class PublicChanges {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Asked before anything is read that is to be kept: what commits afterwards is a change to whoever asks with the moment answered here.
   * @param moment a snapshot as PostgreSQL writes them (`pg_snapshot`), no older than some minutes; `null`: anything may have changed
   */
  async since(moment: string | null): Promise<{ moment: string; changed: boolean }> {
    const [row] = await this.work.sql<{ moment: string; changed: boolean }>(
      `select pg_current_snapshot()::text as moment, $1::text is null or exists (
         select from public_changes where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)) as changed`,
      [moment],
    );
    return row!;
  }

  @Scheduled('database.forget_public_changes', MINUTE)
  async forget() {
    await this.work.sql(`delete from public_changes where at < now() - interval '${REMEMBERED}'`);
  }
}
