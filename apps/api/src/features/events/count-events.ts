import type { eventFacets } from '@querschnitt/shared/events/events.contract';
import { type AccessFeature, accessFeatures, type Format, formats, type Kind, kinds } from '@querschnitt/shared/events/events.schema';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { type Sector, sectors } from '@querschnitt/shared/kernel/sector';
import { type Filter, type Group, takes } from './event.sql.js';

/** So many coming events that all filters take alike. */
export interface Tally {
  kind: Kind;
  format: Format;
  sectors: Sector[];
  access: AccessFeature[];
  free: boolean;
  count: number;
  until: Date;
}

const meets: Record<Group, (tally: Tally, filter: Filter) => boolean> = {
  sector: ({ sectors }, { sector }) => !sector.length || sector.some((one) => sectors.includes(one)),
  format: ({ format }, filter) => !filter.format.length || filter.format.some((one) => takes(one).includes(format)),
  kind: ({ kind }, filter) => !filter.kind.length || filter.kind.includes(kind),
  access: (tally, { access }) => access.every((one) => tally.access.includes(one)),
  free: ({ free }, filter) => !filter.free || free,
};
const groups = Object.keys(meets) as Group[];

const sum = (tallies: Tally[]) => tallies.reduce((total, { count }) => total + count, 0);

/** How many each value would leave, the other filters applied; values of a group are alternatives, except accesses, which are all needed. */
export function countEvents(tallies: Tally[], filter: Filter): Out<typeof eventFacets> {
  const fitting = (but?: Group) => tallies.filter((tally) => groups.every((group) => group === but || meets[group](tally, filter)));
  const per = <T extends string>(values: readonly T[], among: Tally[], has: (tally: Tally, value: T) => boolean) =>
    Object.fromEntries(values.map((value) => [value, sum(among.filter((tally) => has(tally, value)))])) as Record<T, number>;
  const matching = fitting();
  return {
    total: sum(tallies),
    matching: sum(matching),
    until: tallies.length ? new Date(Math.max(...tallies.map(({ until }) => until.getTime()))).toISOString() : null,
    free: sum(fitting('free').filter(({ free }) => free)),
    sector: per(sectors, fitting('sector'), (tally, value) => tally.sectors.includes(value)),
    format: per(formats, fitting('format'), (tally, value) => takes(value).includes(tally.format)),
    kind: per(kinds, fitting('kind'), (tally, value) => tally.kind === value),
    access: per(accessFeatures, matching, (tally, value) => tally.access.includes(value)),
  };
}
