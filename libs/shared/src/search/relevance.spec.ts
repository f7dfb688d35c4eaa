import { describe, expect, it } from '@jest/globals';
import { cases, documents } from './relevance.fixture.js';
import { searchIn } from './search-in-memory.fixture.js';

const search = searchIn(documents);

describe('search in everyday German', () => {
  it.each(cases.map((one) => [one.query, one] as const))('%s', (_, { query, find, avoid }) => {
    const found = search(query);
    expect({
      missing: find.filter((id) => !found.includes(id)),
      wrong: avoid.filter((id) => found.includes(id)),
    }).toEqual({ missing: [], wrong: [] });
  });

  it('misses nothing and shows nothing wrong, over all cases', () => {
    const wanted = cases.flatMap(({ query, find }) => find.map((id) => search(query).includes(id)));
    const wrong = cases.flatMap(({ query, avoid }) => avoid.filter((id) => search(query).includes(id)));
    expect({ cases: cases.length, recall: wanted.filter(Boolean).length / wanted.length, wrong }).toEqual({
      cases: 57,
      recall: 1,
      wrong: [],
    });
  });

  it('finds what a plain substring search misses (negative control)', () => {
    const plain = (query: string) =>
      Object.keys(documents).filter((id) => documents[id]!.toLowerCase().includes(query.toLowerCase()));
    const wanted = cases.flatMap(({ query, find }) => find.map((id) => plain(query).includes(id)));
    expect(wanted.filter(Boolean).length / wanted.length).toBeLessThan(0.6);
  });
});
