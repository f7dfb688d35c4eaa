import { Injectable } from '@nestjs/common';
import type { EventDraft } from '@querschnitt/shared/events/events.schema';
import { canEditEvent } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { EventsRepository } from './events.repository.js';
import { draftSeen } from './interventions.js';

const LATEST = 3;
const CLOCK = `'YYYY-MM-DD"T"HH24:MI'`;

/** An event with everything its organisers may change, the join links included. */
@Injectable()
export class DraftQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventsRepository,
    private readonly rights: Rights,
  ) {}

  bySlug = (me: Member, slug: string): Promise<EventDraft> =>
    this.work.run(async () => {
      const event = await this.events.bySlug(slug);
      await this.rights.authorize(me, canEditEvent(me, event), draftSeen(event));
      return this.load(slug);
    });

  private async load(slug: string): Promise<EventDraft> {
    const [row] = await this.work.sql<EventDraft>(
      `select e.id, e.slug, e.title, e.description, e.kind, e.sectors, e.subjects, to_char(e.starts, ${CLOCK}) as starts, to_char(e.ends, ${CLOCK}) as ends,
              e.place_name as "placeName", e.place_address as "placeAddress", e.directions, e.access, e.access_note as "accessNote", e.online_note as "onlineNote",
              e.agenda, e.outcomes, e.import_uid is not null as imported, e.sequence as version,
              (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'mode', o.mode, 'capacity', o.capacity, 'note', o.note, 'joinUrl', o.join_url,
                 'dialIn', o.dial_in, 'visibleFrom', to_char(o.visible_from, ${CLOCK})) order by o.position), '[]') from event_options o where o.event_id = e.id) as options
         from events e where e.slug = $1`,
      [slug],
    );
    return row ?? fail('not_found');
  }

  /** What somebody organises, the latest first; of those with one title the latest. */
  latest(me: Member) {
    return this.work.sql<{ slug: string; title: string }>(
      `select slug, title from (select distinct on (e.title) e.slug, e.title, e.starts_at from event_organisers g join events e on e.id = g.event_id where g.member_id = $1 order by e.title, e.starts_at desc) e
        order by starts_at desc limit ${LATEST}`,
      [me.id],
    );
  }
}
