import type { Value } from './document-facets.js';
import type { Narrowing } from './directory.sql.js';

export interface Count extends Omit<Value, 'facet'> {
  facet: Narrowing | 'total';
  count: number;
}

/**
 * How many each value would leave, given the other filters; so whoever fails one filter only still counts for the values of
 * that one. `total` comes along.
 * @param hits what each fitting document has, as places in `values`
 * @param narrowed per chosen filter the places of its values
 */
export function countFacets(
  values: Value[],
  hits: Iterable<Uint32Array>,
  narrowed: Map<Narrowing, Set<number>>,
): Count[] {
  const counts = new Uint32Array(values.length);
  let total = 0;
  for (const places of hits) {
    const fails = [...narrowed].filter(([, wanted]) => !places.some((place) => wanted.has(place))).map(([by]) => by);
    if (fails.length > 1) continue;
    if (!fails.length) total++;
    for (const place of places) if (!fails.length || values[place]!.facet === fails[0]) counts[place]!++;
  }
  return [
    { facet: 'total', value: 'total', label: null, count: total },
    ...values.flatMap((value, place) => (counts[place] ? [{ ...value, count: counts[place] }] : [])),
  ];
}
