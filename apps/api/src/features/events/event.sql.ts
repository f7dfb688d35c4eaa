import type { AccessFeature, Format, Kind } from '@querschnitt/shared/events/events.schema';
import type { Sector } from '@querschnitt/shared/kernel/sector';

/** Seats of the options of `events e`, in their order. */
const OPTIONS = `(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'mode', o.mode, 'capacity', o.capacity, 'taken', o.taken,
  'waiting', (select count(*) from event_places w where w.option_id = o.id and w.state = 'waiting'),
  'note', o.note, 'hasLink', o.join_url is not null or o.dial_in <> '', 'linkVisibleFrom', to_char(o.visible_from, 'YYYY-MM-DD"T"HH24:MI')) order by o.position), '[]')
  from event_options o where o.event_id = e.id)`;

/** Seats and waiting places of the reader, whose id is \`$1\` (null for a guest). */
const MINE = `(select coalesce(jsonb_agg(jsonb_build_object('optionId', p.option_id, 'state', p.state, 'since', p.since, 'movedAt', p.moved_at, 'movedFrom', p.moved_from,
  'position', case when p.state = 'waiting' then (select count(*) from event_places q where q.option_id = p.option_id and q.state = 'waiting' and q.id <= p.id) end) order by p.state, p.id), '[]')
  from event_places p where p.event_id = e.id and p.member_id = $1::uuid)`;

export const CARD = `e.id, e.slug, e.title, e.kind, e.sectors, e.format, e.starts_at as "startsAt", e.ends_at as "endsAt", e.all_day as "allDay", e.zone,
  e.place_name as "placeName", e.access, e.status, ${OPTIONS} as options, ${MINE} as mine`;

/** Somebody new would get a seat; events without registration are open to all. */
export const HAS_FREE_SEAT = `(e.status = 'confirmed' and coalesce((select bool_or(o.capacity is null or o.taken < o.capacity) from event_options o where o.event_id = e.id and o.mode <> 'recording'), true))`;

export interface Filter {
  sector: Sector[];
  format: Format[];
  kind: Kind[];
  access: AccessFeature[];
  free?: boolean | undefined;
}
export type Group = keyof Filter;

/** Who takes part on site also finds hybrid events. */
export const matchesFormat = (format: Format): Format[] => (format === 'hybrid' ? [format] : [format, 'hybrid']);

/** What each group of filters demands, with its values bound; an empty group demands nothing. */
export function conditions(filter: Filter, bind: (value: unknown) => string): Record<Group, string> {
  return {
    sector: filter.sector.length ? `e.sectors && ${bind(filter.sector)}::text[]` : 'true',
    format: filter.format.length ? `e.format = any(${bind(filter.format.flatMap(matchesFormat))}::text[])` : 'true',
    kind: filter.kind.length ? `e.kind = any(${bind(filter.kind)}::text[])` : 'true',
    access: filter.access.length ? `e.access @> ${bind(filter.access)}::text[]` : 'true',
    free: filter.free ? HAS_FREE_SEAT : 'true',
  };
}

/**
 * At most so many events (a bound parameter) in their order, of those to come or of those that are over; `$2` is now. What goes on just now is
 * found by its span and what follows from now on, so that neither walks past the other.
 */
export function orderedEvents(past: boolean, demands: string[], limit: string) {
  const ordered = (when: string) =>
    `select * from events e where ${[when, ...demands].join(' and ')} order by e.starts_at ${past ? 'desc' : 'asc'}, e.id ${past ? 'desc' : 'asc'} limit ${limit}::int`;
  if (past) return ordered('e.starts_at <= $2 and e.ends_at <= $2');
  return `select * from ((${ordered('tstzrange(e.starts_at, e.ends_at) @> $2::timestamptz')}) union all (${ordered('e.starts_at > $2')})) e order by e.starts_at, e.id limit ${limit}::int`;
}

/** Whether anything was chosen: most ask for all there is. */
export const isNarrowed = ({ sector, format, kind, access, free }: Filter) =>
  Boolean(sector.length || format.length || kind.length || access.length || free);

/** Collects values for a statement: `bind(x)` → `$3`. */
export function bindParams(values: unknown[]) {
  return (value: unknown) => `$${values.push(value)}`;
}
