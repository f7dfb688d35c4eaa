import type { Event, EventView, MyPlace, Option } from '@querschnitt/shared/events/events.schema';
import { instantOf } from '@querschnitt/shared/kernel/time';

type Times = { startsAt: Date; endsAt: Date };
export type CardRow = Omit<Event, 'startsAt' | 'endsAt'> & Times;
export type ViewRow = Omit<EventView, 'startsAt' | 'endsAt' | 'changedAt'> & Times & { changedAt: Date };

const iso = (time: string | Date) => new Date(time).toISOString();

const place = (mine: MyPlace): MyPlace => ({
  ...mine,
  since: iso(mine.since),
  movedAt: mine.movedAt && iso(mine.movedAt),
});

export const presentCard = (row: CardRow): Event => ({
  ...row,
  options: row.options.map(({ id, name, mode, capacity, taken, waiting }) => ({
    id,
    name,
    mode,
    capacity,
    taken,
    waiting,
  })),
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  mine: row.mine.map(place),
});

/** The link opens at a wall clock in the event's zone. */
const option = (option: Option, zone: string): Option => ({
  ...option,
  linkVisibleFrom: option.linkVisibleFrom && instantOf(option.linkVisibleFrom, zone).toISOString(),
});

export const presentView = (row: ViewRow): EventView => ({
  ...row,
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  changedAt: iso(row.changedAt),
  options: row.options.map((one) => option(one, row.zone)),
  mine: row.mine.map(place),
});
