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

/** The formats by whose choice one of this format is found. */
const foundBy = Object.fromEntries(formats.map((format) => [format, formats.filter((wanted) => takes(wanted).includes(format))])) as Record<Format, Format[]>;

const meets: Record<Group, (tally: Tally, filter: Filter) => boolean> = {
  sector: ({ sectors }, { sector }) => !sector.length || sector.some((one) => sectors.includes(one)),
  format: ({ format }, filter) => !filter.format.length || foundBy[format].some((one) => filter.format.includes(one)),
  kind: ({ kind }, filter) => !filter.kind.length || filter.kind.includes(kind),
  access: (tally, { access }) => access.every((one) => tally.access.includes(one)),
  free: ({ free }, filter) => !filter.free || free,
};
const groups = Object.keys(meets) as Group[];

const none = <T extends string>(values: readonly T[]) => Object.fromEntries(values.map((value) => [value, 0])) as Record<T, number>;

/** How many each value would leave, the other filters applied; values of a group are alternatives, except accesses, which are all needed. */
export function countEvents(tallies: Tally[], filter: Filter): Out<typeof eventFacets> {
  const found = { total: 0, matching: 0, free: 0, sector: none(sectors), format: none(formats), kind: none(kinds), access: none(accessFeatures) };
  for (const tally of tallies) {
    const { count } = tally;
    found.total += count;
    const fails = groups.filter((group) => !meets[group](tally, filter));
    const counts = (group: Group) => !fails.length || (fails.length === 1 && fails[0] === group);
    if (counts('sector')) for (const one of tally.sectors) found.sector[one] += count;
    if (counts('format')) for (const one of foundBy[tally.format]) found.format[one] += count;
    if (counts('kind')) found.kind[tally.kind] += count;
    if (counts('free') && tally.free) found.free += count;
    if (fails.length) continue;
    found.matching += count;
    for (const one of tally.access) found.access[one] += count;
  }
  const last = tallies.reduce((latest, { until }) => Math.max(latest, until.getTime()), 0);
  return { ...found, until: last ? new Date(last).toISOString() : null };
}
