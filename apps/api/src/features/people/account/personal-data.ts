import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Turns } from '../../../platform/limits/turns.js';

/** So many rows of a kind, and so many signs of all kinds, stand in one file at most: it is made in memory, at one go. */
export const MOST = { rows: 5_000, signs: 8_000_000 };

interface Found {
  rows: Record<string, unknown>[];
  signs: number;
  isCut: boolean;
}

/** What each feature keeps about somebody: people know none of them. */
@Injectable()
export class PersonalData {
  private readonly kinds = new Map<string, string>();
  private readonly turns = new Turns(1);

  constructor(private readonly work: UnitOfWork) {}

  /** @param select rows about the member `$1`, the newest first, without anything that is another's */
  register(kind: string, select: string) {
    this.kinds.set(kind, select);
  }

  /** One after the other on this node. @returns rows by kind, and the kinds of which only the newest are among them */
  async of(memberId: string) {
    const end = await this.turns.take(memberId);
    return this.find(memberId).finally(end);
  }

  private async find(memberId: string) {
    const kept: Record<string, Found['rows']> = {};
    const incomplete: string[] = [];
    let left = MOST.signs;
    for (const [kind, select] of this.kinds) {
      const { rows, signs, isCut } = await this.newest(select, memberId, left);
      kept[kind] = rows;
      left -= signs;
      if (isCut) incomplete.push(kind);
    }
    return { kept, incomplete };
  }

  private async newest(select: string, memberId: string, signs: number): Promise<Found> {
    const [found] = await this.work.sql<Found>(
      `with numbered as (select row_number() over () as place, to_jsonb(one) as row from (${select} limit ${MOST.rows + 1}) one),
        sized as (select place, row, length(row::text) as signs, place <= ${MOST.rows} and sum(length(row::text)) over (order by place) <= $2 as fits from numbered)
       select coalesce(jsonb_agg(row order by place) filter (where fits), '[]') as rows, coalesce(sum(signs) filter (where fits), 0)::int as signs, coalesce(bool_or(not fits), false) as "isCut" from sized`,
      [memberId, signs],
    );
    return found!;
  }
}
