import { Injectable } from '@nestjs/common';
import type { listEvents } from '@querschnitt/shared/events/events.contract';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { instantOf } from '@querschnitt/shared/kernel/time';
import { Clock } from '../../platform/clock/clock.js';
import { byMoment, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { bindParams, CARD, conditions, orderedEvents, isNarrowed } from './event.sql.js';
import { type CardRow, presentCard, presentView, type ViewRow } from './present-event.js';

const VIEW = `${CARD}, e.description_html as "descriptionHtml", e.excerpt, e.subjects, e.place_address as "placeAddress", e.directions, e.access_note as "accessNote",
  e.online_note as "onlineNote", e.contact, e.agenda, e.outcomes, e.source_url as "sourceUrl", e.cancel_reason as "cancelReason", e.sequence, e.changed_at as "changedAt",
  (select coalesce(jsonb_agg(r.person order by g.position), '[]') from event_organisers g join person_refs r on r.id = g.member_id where g.event_id = e.id) as organisers,
  case when e.import_uid is not null then jsonb_build_object('by', (select r.person from person_refs r where r.id = e.created_by)) end as imported,
  (select count(*)::int from event_places p where p.event_id = e.id and p.state = 'registered') as "registeredCount",
  case when t.id is not null and (r.visibility = 'public' or (r.visibility = 'internal' and $1::uuid is not null) or m.member_id is not null)
    then jsonb_build_object('id', t.id, 'slug', t.slug, 'roomSlug', r.slug, 'roomName', r.name) end as topic`;

const TALK =
  'left join topics t on t.id = e.topic_id left join rooms r on r.id = t.room_id left join room_members m on m.room_id = r.id and m.member_id = $1::uuid';

/** Events as lists and pages show them. Events are public; what depends on the reader are their places and the topic. */
@Injectable()
export class EventQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(me: Actor, { cursor, limit, past, mine, from, ...filter }: In<typeof listEvents>) {
    const values: unknown[] = [me.id, this.clock.now()];
    const bind = bindParams(values);
    const after = decodeCursor(byMoment, cursor);
    const demands = [
      ...Object.values(conditions(filter, bind)),
      mine ? 'exists (select from event_places p where p.event_id = e.id and p.member_id = $1::uuid)' : 'true',
      from ? `e.starts_at >= ${bind(instantOf(`${from}T00:00`))}` : 'true',
      after
        ? `(e.starts_at, e.id) ${past ? '<' : '>'} (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`
        : 'true',
    ];
    const text = `select ${CARD} from (${orderedEvents(past ?? false, demands, bind(limit + 1))}) e order by e.starts_at ${past ? 'desc' : 'asc'}, e.id ${past ? 'desc' : 'asc'}`;
    const rows = isNarrowed(filter)
      ? await this.work.varying<CardRow>(text, values)
      : await this.work.sql<CardRow>(text, values);
    return pageOf(rows, limit, presentCard, (row) => [row.startsAt.toISOString(), row.id]);
  }

  bySlug(me: Actor, slug: string): Promise<EventView> {
    return this.one(me, 'e.slug = $2', slug);
  }

  byId(me: Actor, id: string): Promise<EventView> {
    return this.one(me, 'e.id = $2', id);
  }

  private async one(me: Actor, which: string, value: string) {
    const [row] = await this.work.sql<ViewRow>(`select ${VIEW} from events e ${TALK} where ${which}`, [me.id, value]);
    return row ? presentView(row) : fail('not_found');
  }
}
