import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** More of one kind than this is not written into one file. */
export const KEPT_OF_A_KIND = 5_000;

/** What each feature keeps about somebody: people know none of them. */
@Injectable()
export class PersonalData {
  private readonly kinds = new Map<string, string>();

  constructor(private readonly work: UnitOfWork) {}

  /** @param select rows about the member `$1`, the newest first, without anything that is another's */
  register(kind: string, select: string) {
    this.kinds.set(kind, select);
  }

  async of(memberId: string): Promise<Record<string, Record<string, unknown>[]>> {
    const found: Record<string, Record<string, unknown>[]> = {};
    for (const [kind, select] of this.kinds) {
      const rows = await this.work.sql<{ row: Record<string, unknown> }>(`select to_jsonb(kept) as row from (${select} limit ${KEPT_OF_A_KIND}) kept`, [memberId]);
      found[kind] = rows.map(({ row }) => row);
    }
    return found;
  }
}
