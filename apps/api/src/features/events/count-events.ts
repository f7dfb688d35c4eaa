import type { eventFacets } from '@querschnitt/shared/events/events.contract';
import {
  type AccessFeature,
  accessFeatures,
  type Format,
  formats,
  type Kind,
  kinds,
} from '@querschnitt/shared/events/events.schema';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { type Sector, sectors } from '@querschnitt/shared/kernel/sector';
import { type Filter, type Group, matchesFormat } from './event.sql.js';

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

/** Tallies by the values they are counted under, each a bit: there are many of them, and they are added up for every filter. */
export interface Tallies {
  bits: Uint32Array;
  counts: Uint32Array;
  until: Date | null;
}

const values: Record<Group, readonly string[]> = {
  sector: sectors,
  format: formats,
  kind: kinds,
  access: accessFeatures,
  free: ['free'],
};
const groups = Object.keys(values) as Group[];
const places = groups.flatMap((group) => values[group].map((value) => ({ group, value })));

const placeOf = (group: Group, value: string) =>
  places.findIndex((place) => place.group === group && place.value === value);
const bitsOf = (group: Group, chosen: readonly string[]) =>
  chosen.reduce((bits, value) => bits | (1 << placeOf(group, value)), 0);
const free = (wanted: boolean | undefined) => bitsOf('free', wanted ? ['free'] : []);

/** The formats by whose choice one of this format is found. */
const foundBy = (format: Format) => formats.filter((wanted) => matchesFormat(wanted).includes(format));

export function tallied(tallies: Tally[]): Tallies {
  const last = tallies.reduce((latest, { until }) => Math.max(latest, until.getTime()), 0);
  return {
    bits: Uint32Array.from(
      tallies,
      (tally) =>
        bitsOf('sector', tally.sectors) |
        bitsOf('format', foundBy(tally.format)) |
        bitsOf('kind', [tally.kind]) |
        bitsOf('access', tally.access) |
        free(tally.free),
    ),
    counts: Uint32Array.from(tallies, ({ count }) => count),
    until: last ? new Date(last) : null,
  };
}

/** How many each value would leave, the other filters applied; values of a group are alternatives, except accesses, which are all needed. */
export function countEvents({ bits, counts, until }: Tallies, filter: Filter): Out<typeof eventFacets> {
  const wanted = {
    sector: bitsOf('sector', filter.sector),
    format: bitsOf('format', filter.format),
    kind: bitsOf('kind', filter.kind),
    free: free(filter.free),
  };
  const chosen = (Object.keys(wanted) as (keyof typeof wanted)[])
    .filter((group) => wanted[group])
    .map((group) => ({ any: wanted[group], group: bitsOf(group, values[group]) }));
  const needed = bitsOf('access', filter.access);
  const left = new Uint32Array(places.length);
  let [total, matching] = [0, 0];
  for (let nth = 0; nth < bits.length; nth++) {
    const [has, count] = [bits[nth]!, counts[nth]!];
    total += count;
    if ((has & needed) !== needed) continue;
    /** What it is counted under: all it has, or the values of the one group that fails. */
    let under = has;
    let fails = 0;
    for (const { any, group } of chosen) {
      if (has & any) continue;
      fails++;
      under &= group;
    }
    if (fails > 1) continue;
    if (!fails) matching += count;
    for (let place = 0; under; place++, under >>>= 1) if (under & 1) left[place]! += count;
  }
  const of = <T extends string>(group: Group, names: readonly T[]) =>
    Object.fromEntries(names.map((name) => [name, left[placeOf(group, name)]!])) as Record<T, number>;
  return {
    total,
    matching,
    free: of('free', ['free']).free,
    sector: of('sector', sectors),
    format: of('format', formats),
    kind: of('kind', kinds),
    access: of('access', accessFeatures),
    until: until?.toISOString() ?? null,
  };
}
