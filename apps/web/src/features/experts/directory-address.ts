import { canSeeAvailability } from '@querschnitt/shared/contacts/contacts.policy';
import type { listExperts } from '@querschnitt/shared/experts/experts.contract';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Sent } from '@querschnitt/shared/kernel/contract';

export const facetNames = ['sector', 'offer', 'target', 'mode', 'institution', 'competence', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

type Input = Omit<Sent<typeof listExperts>, 'cursor'>;

/** The question that stands in the address: it can be linked, bookmarked and gone back to. */
export function askedIn(search: URLSearchParams): Input {
  const lists = facetNames.flatMap((name) => (search.has(name) ? [[name, search.getAll(name)] as const] : []));
  const single = (['q', 'sort', 'exact', 'available'] as const).flatMap((name) =>
    search.get(name) ? [[name, search.get(name)] as const] : [],
  );
  return Object.fromEntries([...single, ...lists]) as Input;
}

/** What of the address counts for somebody: who may not see who is free can neither filter nor sort by it. */
export function searchOf(search: URLSearchParams, me: Actor) {
  if (canSeeAvailability(me)) return search;
  return changed(search, { available: '', ...(search.get('sort') === 'available' && { sort: '' }) });
}

/** How many filters are set. */
export const activeFilters = (search: URLSearchParams) =>
  facetNames.reduce((n, name) => n + search.getAll(name).length, search.has('available') ? 1 : 0);

/** The address with one value of a facet put in or taken out. */
export function toggled(search: URLSearchParams, name: string, value: string, on: boolean) {
  const next = new URLSearchParams(search);
  next.delete(name, value);
  if (on) next.append(name, value);
  return next;
}

/** The address with another question, order or the like; filters stay. */
export function changed(search: URLSearchParams, changes: Record<string, string>) {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    if (value) next.set(name, value);
  }
  return next;
}

/** The address without filters. */
export const unfiltered = (search: URLSearchParams) => {
  const q = search.get('q');
  return new URLSearchParams(q ? { q } : {});
};
