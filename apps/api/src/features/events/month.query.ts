import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { instantOf } from '@querschnitt/shared/kernel/time';
import { ZONE } from '@querschnitt/shared/kernel/wall-clock';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Days of a month on which events begin. Cancelled ones do not count. */
@Injectable()
export class MonthQuery {
  constructor(private readonly work: UnitOfWork) {}

  async run(me: Actor, month: string) {
    const [year, number] = month.split('-').map(Number) as [number, number];
    const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
    const days = await this.work.sql<{ day: string; count: number; mine: boolean }>(
      `select to_char(e.starts_at at time zone $4, 'YYYY-MM-DD') as day, count(*)::int as count,
              bool_or(exists (select from event_places p where p.event_id = e.id and p.member_id = $1::uuid and p.state = 'registered')) as mine
         from events e where e.starts_at >= $2 and e.starts_at < $3 and e.status = 'confirmed' group by 1 order by 1`,
      [me.id, instantOf(`${month}-01T00:00`), instantOf(`${next}-01T00:00`), ZONE],
    );
    return { days };
  }
}
