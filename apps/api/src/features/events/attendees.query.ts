import { Injectable } from '@nestjs/common';
import { maySeeAttendees } from '@querschnitt/shared/events/events.policy';
import type { Attendee } from '@querschnitt/shared/events/events.schema';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand } from '../../platform/http/problem.js';
import { Events } from './events.repository.js';

type Row = Omit<Attendee, 'since'> & { since: Date };

/** Who takes part and who waits: by option, those with a seat by name, those waiting in their order. */
@Injectable()
export class AttendeesQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: Events,
  ) {}

  async run(me: Actor, slug: string): Promise<Attendee[]> {
    const event = await this.events.bySlug(slug);
    demand(maySeeAttendees(me, event));
    const rows = await this.work.sql<Row>(
      `select r.person, o.id as "optionId", o.name as "optionName", p.state, p.since,
              case when p.state = 'waiting' then row_number() over (partition by p.option_id, p.state order by p.id)::int end as position
         from event_places p join event_options o on o.id = p.option_id join person_refs r on r.id = p.member_id
        where p.event_id = $1 order by o.position, p.state, case when p.state = 'waiting' then p.id end, r.person->>'name' collate "de-x-icu"`,
      [event.id],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }
}
