import { Injectable } from '@nestjs/common';
import { canSeeAttendees } from '@querschnitt/shared/events/events.policy';
import type { Attendee } from '@querschnitt/shared/events/events.schema';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { type Intervention, Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type EventSnapshot, EventsRepository } from './events.repository.js';
import { attendeesExported, attendeesSeen } from './interventions.js';

type Row = Omit<Attendee, 'since'> & { since: Date };

/** Who takes part and who waits: by option, those with a seat by name, those waiting in their order. */
@Injectable()
export class AttendeesQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly rights: Rights,
  ) {}

  run = (me: Member, slug: string) => this.listed(me, slug, attendeesSeen);

  /** To take away, which is more than a look. */
  export = (me: Member, slug: string) => this.listed(me, slug, attendeesExported);

  private listed = (
    me: Member,
    slug: string,
    intervention: (event: EventSnapshot) => Intervention,
  ): Promise<Attendee[]> =>
    this.work.run(async () => {
      const event = await this.events.bySlug(slug);
      await this.rights.authorize(me, canSeeAttendees(me, event), intervention(event));
      return this.list(event.id);
    });

  private async list(eventId: string): Promise<Attendee[]> {
    const rows = await this.work.sql<Row>(
      `select r.person, o.id as "optionId", o.name as "optionName", p.state, p.since,
              case when p.state = 'waiting' then row_number() over (partition by p.option_id, p.state order by p.id)::int end as position
         from event_places p join event_options o on o.id = p.option_id join person_refs r on r.id = p.member_id
        where p.event_id = $1 order by o.position, p.state, case when p.state = 'waiting' then p.id end, r.person->>'name' collate "de-x-icu"`,
      [eventId],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }
}
