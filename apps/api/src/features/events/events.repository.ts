import { Injectable } from '@nestjs/common';
import type { AgendaItem, Format, Mode, OptionDraft } from '@querschnitt/shared/events/events.schema';
import { instantOf } from '@querschnitt/shared/kernel/time';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { DomainEvents } from '../../platform/domain-events/domain-events.js';
import { eventsChanged } from './events.domain-events.js';

export interface OptionSnapshot {
  id: string;
  name: string;
  mode: Mode;
  capacity: number | null;
  taken: number;
  waiting: number;
  joinUrl: string | null;
  dialIn: string;
  /** ISO instant. */
  linkVisibleFrom: string | null;
}

/** An event as actions and policies need it. */
export interface EventSnapshot {
  id: string;
  slug: string;
  uid: string;
  title: string;
  sequence: number;
  status: 'confirmed' | 'cancelled';
  startsAt: string;
  endsAt: string;
  zone: string;
  topicId: string | null;
  importUid: string | null;
  organisers: { id: string }[];
  /** Who took it over from a calendar. */
  imported: { by: { id: string } | null } | null;
  options: OptionSnapshot[];
}

/** What is stored of an event beside its options and organisers. */
export interface EventRow {
  title: string;
  description: string;
  descriptionHtml: string;
  excerpt: string;
  kind: string;
  format: Format;
  sectors: string[];
  subjects: string[];
  starts: string;
  ends: string;
  zone: string;
  allDay: boolean;
  placeName: string;
  placeAddress: string;
  directions: string;
  access: string[];
  accessNote: string;
  onlineNote: string;
  agenda: AgendaItem[];
  outcomes: unknown[];
  status: 'confirmed' | 'cancelled';
  cancelReason: string;
  contact: string;
  sourceUrl: string | null;
  importUid: string | null;
  importHash: string | null;
}

const columns: Record<keyof EventRow, string> = {
  title: 'title',
  description: 'description',
  descriptionHtml: 'description_html',
  excerpt: 'excerpt',
  kind: 'kind',
  format: 'format',
  sectors: 'sectors',
  subjects: 'subjects',
  starts: 'starts',
  ends: 'ends',
  zone: 'zone',
  allDay: 'all_day',
  placeName: 'place_name',
  placeAddress: 'place_address',
  directions: 'directions',
  access: 'access',
  accessNote: 'access_note',
  onlineNote: 'online_note',
  agenda: 'agenda',
  outcomes: 'outcomes',
  status: 'status',
  cancelReason: 'cancel_reason',
  contact: 'contact',
  sourceUrl: 'source_url',
  importUid: 'import_uid',
  importHash: 'import_hash',
};

const FACTS = `select e.id, e.slug, e.uid, e.title, e.sequence, e.status, e.starts_at as "startsAt", e.ends_at as "endsAt", e.zone, e.topic_id as "topicId", e.import_uid as "importUid",
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.member_id) order by g.position), '[]') from event_organisers g where g.event_id = e.id) as organisers,
  case when e.import_uid is not null then jsonb_build_object('by', case when e.created_by is not null then jsonb_build_object('id', e.created_by) end) end as imported,
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'mode', o.mode, 'capacity', o.capacity, 'taken', o.taken, 'joinUrl', o.join_url, 'dialIn', o.dial_in,
     'waiting', (select count(*) from event_places w where w.option_id = o.id and w.state = 'waiting'),
     'linkVisibleFrom', to_char(o.visible_from, 'YYYY-MM-DD"T"HH24:MI')) order by o.position), '[]') from event_options o where o.event_id = e.id) as options
  from events e`;

export type NewEvent = EventRow & { slug: string; uid: string; createdBy: string };

/** Rows in one statement; a calendar may hold two thousand. */
const AT_ONCE = 500;

type FactsRow = Omit<EventSnapshot, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date };

/** Loads and saves events. Everybody may know of every event, so loading asks for nobody. */
@Injectable()
export class EventsRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly happened: DomainEvents,
  ) {}

  bySlug(slug: string) {
    return this.one('e.slug = $1', slug);
  }

  byOption(optionId: string) {
    return this.one('e.id = (select event_id from event_options where id = $1)', optionId);
  }

  async byIds(ids: string[]): Promise<EventSnapshot[]> {
    return ids.length
      ? (await this.work.sql<FactsRow>(`${FACTS} where e.id = any($1) order by e.starts_at, e.id`, [ids])).map(present)
      : [];
  }

  /** Locks first and looks afterwards: seats and queues of an event change one after the other. @throws {Problem} `not_found` */
  async lock(slug: string) {
    await this.work.sql('select from events where slug = $1 for no key update', [slug]);
    return this.toBeChanged(await this.bySlug(slug));
  }

  async lockByOption(optionId: string) {
    await this.work.sql(
      'select from events where id = (select event_id from event_options where id = $1) for no key update',
      [optionId],
    );
    return this.toBeChanged(await this.byOption(optionId));
  }

  /** Whoever locks an event changes it, its options or its seats. */
  private async toBeChanged(event: EventSnapshot) {
    await this.happened.publish(eventsChanged, { eventIds: [event.id] });
    return event;
  }

  private async one(which: string, value: string): Promise<EventSnapshot> {
    const [row] = await this.work.sql<FactsRow>(`${FACTS} where ${which}`, [value]);
    return row ? present(row) : fail('not_found');
  }

  async insert(event: NewEvent, now: Date): Promise<string> {
    const fields = {
      ...stored(event),
      slug: event.slug,
      uid: event.uid,
      created_by: event.createdBy,
      created_at: now,
      changed_at: now,
    };
    const names = Object.keys(fields);
    const [{ id }] = (await this.work.sql<{ id: string }>(
      `insert into events (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning id`,
      Object.values(fields),
    )) as [{ id: string }];
    await this.happened.publish(eventsChanged, { eventIds: [id] });
    return id;
  }

  /** Any number of events in a few statements. @returns their ids by slug */
  async insertAll(events: NewEvent[], now: Date): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const rows of chunks(events)) {
      const fields = rows.map((event) => ({
        ...raw(event),
        slug: event.slug,
        uid: event.uid,
        created_by: event.createdBy,
        created_at: now,
        changed_at: now,
      }));
      const names = Object.keys(fields[0]!).join(', ');
      const added = await this.work.sql<{ id: string; slug: string }>(
        `insert into events (${names}) select ${names} from jsonb_populate_recordset(null::events, $1::jsonb) returning id, slug`,
        [asJson(fields)],
      );
      for (const { id, slug } of added) ids.set(slug, id);
    }
    await this.happened.publish(eventsChanged, { eventIds: [...ids.values()] });
    return ids;
  }

  /** The same fields of any number of events, in a few statements. */
  async updateAll(changes: (Partial<EventRow> & { id: string })[], now: Date) {
    for (const rows of chunks(changes)) {
      const fields = rows.map(({ id, ...change }) => ({ id, ...raw(change) }));
      const set = Object.keys(fields[0]!)
        .filter((name) => name !== 'id')
        .map((name) => `${name} = given.${name}`);
      await this.work.sql(
        `update events e set ${set.join(', ')}, sequence = e.sequence + 1, changed_at = $2 from jsonb_populate_recordset(null::events, $1::jsonb) as given where e.id = given.id`,
        [asJson(fields), now],
      );
    }
    await this.happened.publish(eventsChanged, { eventIds: changes.map(({ id }) => id) });
  }

  /** Every change that others should know of raises the sequence (RFC 5545, 3.8.7.4). */
  async update(id: string, changes: Partial<EventRow>, now: Date) {
    const fields = stored(changes);
    const set = Object.keys(fields).map((name, n) => `${name} = $${n + 3}`);
    await this.work.sql(
      `update events set ${[...set, 'sequence = sequence + 1', 'changed_at = $2'].join(', ')} where id = $1`,
      [id, now, ...Object.values(fields)],
    );
  }

  async setOrganisers(eventId: string, memberIds: string[]) {
    await this.work.sql(
      'insert into event_organisers (event_id, member_id, position) select $1, id, ordinality from unnest($2::uuid[]) with ordinality as given(id, ordinality)',
      [eventId, memberIds],
    );
  }

  /** All dates of an imported series talk in one topic. */
  async setTopic({ id, importUid }: Pick<EventSnapshot, 'id' | 'importUid'>, topicId: string) {
    await this.work.sql(
      'update events set topic_id = $2 where topic_id is null and (id = $1 or ($3::text is not null and import_uid = $3))',
      [id, topicId, importUid],
    );
  }

  async insertOption(eventId: string, position: number, option: OptionDraft) {
    await this.work.sql(
      `insert into event_options (event_id, position, name, mode, capacity, note, join_url, dial_in, visible_from) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [eventId, ...optionValues(position, option)],
    );
  }

  async insertOptions(options: { eventId: string; position: number; option: OptionDraft }[]) {
    for (const rows of chunks(options)) {
      const fields = rows.map(
        ({ eventId, position, option: { name, mode, capacity, note, joinUrl, dialIn, visibleFrom } }) => ({
          event_id: eventId,
          position,
          name,
          mode,
          capacity,
          note,
          join_url: joinUrl,
          dial_in: dialIn,
          visible_from: visibleFrom,
        }),
      );
      const names = Object.keys(fields[0]!).join(', ');
      await this.work.sql(
        `insert into event_options (${names}) select ${names} from jsonb_populate_recordset(null::event_options, $1::jsonb)`,
        [asJson(fields)],
      );
    }
  }

  async updateOption(id: string, position: number, option: OptionDraft) {
    await this.work.sql(
      'update event_options set position = $2, name = $3, mode = $4, capacity = $5, note = $6, join_url = $7, dial_in = $8, visible_from = $9 where id = $1',
      [id, ...optionValues(position, option)],
    );
  }

  async deleteOptions(ids: string[]) {
    await this.work.sql('delete from event_options where id = any($1)', [ids]);
  }
}

const optionValues = (position: number, { name, mode, capacity, note, joinUrl, dialIn, visibleFrom }: OptionDraft) => [
  position,
  name,
  mode,
  capacity,
  note,
  joinUrl,
  dialIn,
  visibleFrom,
];

const present = (row: FactsRow): EventSnapshot => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  options: row.options.map((option) => ({
    ...option,
    linkVisibleFrom: option.linkVisibleFrom && instantOf(option.linkVisibleFrom, row.zone).toISOString(),
  })),
});

/** Columns and values; the instants follow from wall clock and zone. */
function raw(event: Partial<EventRow>): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.fromEntries(
    (Object.keys(columns) as (keyof EventRow)[])
      .filter((key) => event[key] !== undefined)
      .map((key) => [columns[key], event[key]]),
  );
  if (event.starts && event.zone) fields.starts_at = instantOf(event.starts, event.zone);
  if (event.ends && event.zone) fields.ends_at = instantOf(event.ends, event.zone);
  return fields;
}

const stored = (event: Partial<EventRow>) =>
  Object.fromEntries(
    Object.entries(raw(event)).map(([name, value]) => [
      name,
      name === 'agenda' || name === 'outcomes' ? JSON.stringify(value) : value,
    ]),
  );

const chunks = <T>(rows: T[]) =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, n) => rows.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
/** Half a sign, as cutting leaves it, is no text for the database. */
const asJson = (rows: unknown) =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value,
  );
