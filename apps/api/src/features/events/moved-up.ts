import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface Row {
  event: { slug: string; title: string };
  startsAt: Date;
  option: string;
  at: Date;
}

/** That somebody moved up from a waiting list is news to them until they have opened the page of the event. */
@Injectable()
export class MovedUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** To what is still to come, the nearest first. */
  async of(me: Member) {
    const rows = await this.work.sql<Row>(
      `select jsonb_build_object('slug', e.slug, 'title', e.title) as event, e.starts_at as "startsAt", o.name as option, p.since as at
         from event_places p join events e on e.id = p.event_id join event_options o on o.id = p.option_id
        where p.member_id = $1 and p.moved_up and e.status = 'confirmed' and e.ends_at > $2 order by e.starts_at, e.id`,
      [me.id, this.clock.now()],
    );
    return rows.map(({ event, startsAt, option, at }) => ({
      event: { ...event, startsAt: startsAt.toISOString() },
      option,
      at: at.toISOString(),
    }));
  }

  async visit(me: Member, { slug }: { slug: string }) {
    await this.work.sql(
      'update event_places p set moved_up = false from events e where e.id = p.event_id and e.slug = $2 and p.member_id = $1 and p.moved_up',
      [me.id, slug],
    );
  }
}
