import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import type { CalendarEvent } from '../../platform/icalendar/write-calendar.js';
import { instantOf } from '@querschnitt/shared/kernel/time';
import { bindParams, conditions, type Filter } from './event.sql.js';
import { type CalendarEventRow, toCalendarEvent } from './calendar-event.js';

const columns = (
  descriptionHtml: string,
) => `e.id, e.slug, e.uid, e.sequence, e.title, ${descriptionHtml} as "descriptionHtml", e.place_name as "placeName", e.place_address as "placeAddress", e.sectors, e.zone,
  to_char(e.starts, 'YYYY-MM-DD') as "firstDay", to_char(e.ends, 'YYYY-MM-DD') as "lastDay", e.all_day as "allDay", e.starts_at as "startsAt", e.ends_at as "endsAt", e.status, e.changed_at as "changedAt"`;
const COLUMNS = columns('e.description_html');
/** In feeds descriptions are cut anyway, so not all of a long one is fetched. */
const LONGEST_HTML = 8_000;
const SHORT = columns(`left(e.description_html, ${LONGEST_HTML})`);
const MOST = 1_000;
/** Feeds also hold what is over, for this many days. */
const KEPT = 90;
/** `$2` is now. */
const COMING_FIRST = 'e.ends_at <= $2, case when e.ends_at > $2 then e.starts_at end, e.starts_at desc, e.id';

/** An event of a feed, and which text of it. */
export interface CalendarEventKey {
  id: string;
  version: string;
  startsAt: Date;
}

interface MyRow extends CalendarEventRow {
  optionName: string;
  state: 'registered' | 'waiting';
  joinUrl: string | null;
  visibleFrom: string | null;
}

/** Events as calendars carry them away. */
@Injectable()
export class CalendarEventsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async one(slug: string): Promise<CalendarEvent> {
    const [row] = await this.work.sql<CalendarEventRow>(`select ${COLUMNS} from events e where e.slug = $1`, [slug]);
    return row ? this.present(row) : fail('not_found');
  }

  /** Whole, by their ids. */
  async many(ids: string[]): Promise<Map<string, CalendarEvent>> {
    const rows = await this.work.sql<CalendarEventRow>(`select ${COLUMNS} from events e where e.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, this.present(row)]));
  }

  /** What is to come, the next first, then what is over, the latest first. Cancelled ones stay in the feed, or calendars would keep them as taking place. */
  async everyone(filter: Filter): Promise<CalendarEventKey[]> {
    const values: unknown[] = [this.since(), this.clock.now()];
    const wanted = Object.values(conditions(filter, bindParams(values))).join(' and ');
    return this.work.varying<CalendarEventKey>(
      `select e.id, e.starts_at as "startsAt", concat_ws(' ', e.sequence, extract(epoch from e.changed_at)) as version
         from events e where e.ends_at > $1 and ${wanted} order by ${COMING_FIRST} limit ${MOST}`,
      values,
    );
  }

  /** By their ids; descriptions are cut. */
  async byIds(ids: string[]): Promise<Map<string, CalendarEvent>> {
    if (!ids.length) return new Map();
    const rows = await this.work.sql<CalendarEventRow>(`select ${SHORT} from events e where e.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, this.present(whole(row))]));
  }

  /** In the same order as for everyone. The link is in the entry only of those with a seat, and only once it is open. */
  async ofMember(memberId: string): Promise<CalendarEvent[]> {
    const rows = await this.work.sql<MyRow>(
      `select ${SHORT}, o.name as "optionName", p.state, o.join_url as "joinUrl", to_char(o.visible_from, 'YYYY-MM-DD"T"HH24:MI') as "visibleFrom"
         from event_places p join events e on e.id = p.event_id join event_options o on o.id = p.option_id
        where p.member_id = $1 and e.ends_at > $2 and (p.state = 'registered' or not exists (select from event_places s where s.event_id = e.id and s.member_id = $1 and s.state = 'registered'))
        order by ${COMING_FIRST.replaceAll('$2', '$3')}, p.id limit ${MOST}`,
      [memberId, this.since(), this.clock.now()],
    );
    const byEvent = new Map(rows.map((row) => [row.id, row]));
    return [...byEvent.values()].map((row) => this.presentMine(whole(row)));
  }

  private presentMine(row: MyRow): CalendarEvent {
    const open =
      row.state === 'registered' &&
      row.status === 'confirmed' &&
      (row.visibleFrom === null || instantOf(row.visibleFrom, row.zone) <= this.clock.now());
    const own = this.present(row);
    return {
      ...own,
      title: row.state === 'waiting' ? `${own.title} (Warteliste)` : own.title,
      ...(open && row.joinUrl ? { conference: { url: row.joinUrl, label: row.optionName } } : {}),
    };
  }

  private present(row: CalendarEventRow) {
    return toCalendarEvent(row, this.config.publicUrl);
  }

  private since() {
    return new Date(this.clock.now().getTime() - KEPT * 86_400_000);
  }
}

/** Without the tag or sign in whose middle the description was cut. */
const whole = <R extends CalendarEventRow>(row: R): R =>
  row.descriptionHtml.length < LONGEST_HTML
    ? row
    : { ...row, descriptionHtml: `${row.descriptionHtml.replace(/(?:<[^<>]*|&[^&;\s]{0,8})$/, '')}…` };
