import type { AccessFeature, Format, Kind } from '@querschnitt/shared/events/events.schema';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { sectorIcon } from '../../../ui/sectors';
import { accessFeatures, formats, kinds } from '../words';

/** What the board is narrowed down to; the same names stand in the address, the list, the counts and the feed. */
export interface Filters {
  sector: Sector[];
  format: Format[];
  kind: Kind[];
  access: AccessFeature[];
  free: boolean;
}

export type Group = Exclude<keyof Filters, 'free'>;
const sectors = Object.keys(sectorIcon) as Sector[];
export const groups = { format: formats, sector: sectors, kind: kinds, access: accessFeatures } as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The board as an address says it; unknown values are left out. */
export function readBoard(search: URLSearchParams) {
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((value) => search.getAll(name).includes(value));
  const filters: Filters = {
    sector: chosen('sector', sectors),
    format: chosen('format', formats),
    kind: chosen('kind', kinds),
    access: chosen('access', accessFeatures),
    free: search.get('free') === 'true',
  };
  const from = search.get('from');
  return { filters, from: from && DAY.test(from) ? from : undefined, past: search.get('past') === 'true' };
}

/** What the API is asked for; the answer is kept under it, so server and browser must say it alike. */
export const asQuery = ({ sector, format, kind, access, free }: Filters) => ({
  sector,
  format,
  kind,
  access,
  ...(free ? { free: 'true' as const } : {}),
});

export const listQuery = ({ filters, from, past }: ReturnType<typeof readBoard>) => ({
  ...asQuery(filters),
  ...(from ? { from } : {}),
  ...(past ? { past: 'true' as const } : {}),
});

export const countChosen = ({ free, ...groups }: Filters) => Object.values(groups).flat().length + Number(free);

/** The address with one value of a group chosen, or no longer. */
export function toggled(search: URLSearchParams, group: keyof Filters, value: string, on: boolean) {
  const next = new URLSearchParams(search);
  next.delete(group, value);
  if (on) next.append(group, value);
  return next;
}

/** The address without filters; the day and the view of the past stay. */
export function cleared(search: URLSearchParams) {
  const next = new URLSearchParams(search);
  for (const name of [...Object.keys(groups), 'free']) next.delete(name);
  return next;
}
