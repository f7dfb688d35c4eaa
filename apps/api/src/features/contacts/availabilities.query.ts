import { Injectable } from '@nestjs/common';
import type { Availability } from '@querschnitt/shared/experts/expert.schema';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/clock/clock.js';

type Row = Omit<Availability, 'freeFrom'> & { id: string; freeFrom: Date | null };

/** The request that has to leave the rolling week before the next one fits is the limit-th newest. */
const LOAD = `
  select p.member_id as id, p.contact_limit as "limit", free_requests(p.member_id, p.contact_limit, $2) as free,
         case when p.contact_limit > 0 and free_requests(p.member_id, p.contact_limit, $2) = 0 then
           (select r.created_at + interval '7 days' from contact_requests r
             where r.receiver_id = p.member_id and r.state <> 'withdrawn' order by r.created_at desc, r.id desc offset p.contact_limit - 1 limit 1)
         end as "freeFrom",
         (select case when count(*) >= 3 then greatest(0, round(percentile_cont(0.5) within group (order by extract(epoch from r.settled_at - r.created_at) / 86400)))::int end
            from contact_requests r where r.receiver_id = p.member_id and r.state in ('answered', 'declined') and r.created_at > $2 - interval '180 days') as "answerDays"
    from profiles p where p.member_id = any($1)`;

/** How many requests people still take; nobody who has no profile is in the answer. */
@Injectable()
export class Availabilities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(memberIds: string[]): Promise<Map<string, Availability>> {
    const rows = await this.work.sql<Row>(LOAD, [memberIds, this.clock.now()]);
    return new Map(
      rows.map(({ id, freeFrom, ...rest }) => [id, { ...rest, freeFrom: freeFrom?.toISOString() ?? null }]),
    );
  }
}
