import { describe, expect, it } from '@jest/globals';
import { German } from './german.js';
import { met } from './highlight.js';
import { planQuery, type Plan, type Wanted } from './plan.js';
import { cases, documents } from './relevance.fixture.js';
import { stopWords } from './stop-words.data.js';
import { correction } from './typo.js';
import { wordsOf } from './words.js';

const vocabulary = [...new Map(Object.values(documents).flatMap(wordsOf).map((word) => [word.joined, { word: word.joined, shown: word.shown }])).values()].filter(({ word }) => !stopWords.has(word));
const nouns = vocabulary.filter(({ shown }) => /^\p{Lu}/u.test(shown)).map(({ word }) => word);
const german = new German(nouns);
const corpus = Object.entries(documents).map(([id, text]) => ({ id, lexemes: new Set(german.terms(text).flatMap((term) => term.lexemes)) }));
const known = new Set(corpus.flatMap(({ lexemes }) => [...lexemes]));

const stands = (wanted: Wanted, lexemes: Set<string>) =>
  wanted.ways.some((way, at) => way.every((lexeme) => (wanted.prefix && at === 0 ? [...lexemes].some((own) => own.startsWith(lexeme)) : lexemes.has(lexeme))));

/** What the server does with its tables, over a corpus in memory. */
function mended(plan: Plan): Plan {
  return plan.flatMap((wanted) => {
    if (wanted.ways.some((way) => way.every((lexeme) => known.has(lexeme)))) return [wanted];
    const begins = wanted.folded.length > 3 && [...known].some((lexeme) => lexeme.startsWith(wanted.folded));
    if (begins) return [{ ...wanted, ways: [[wanted.folded]], prefix: true }];
    const meant = correction(wanted.folded, vocabulary);
    return meant ? planQuery(german, meant.shown) : [wanted];
  });
}

function search(query: string) {
  const plan = mended(planQuery(german, query));
  const all = corpus.filter(({ lexemes }) => plan.every((wanted) => stands(wanted, lexemes)));
  const some = corpus.filter(({ lexemes }) => plan.some((wanted) => stands(wanted, lexemes)));
  const rank = ({ id }: { id: string }) => met(german, plan, documents[id]!);
  return [...new Set([...all, ...(all.length < 3 ? some.sort((a, b) => rank(b) - rank(a)) : [])])].map(({ id }) => id).slice(0, 10);
}

describe('search in everyday German', () => {
  it.each(cases.map((one) => [one.query, one] as const))('%s', (_, { query, find, avoid }) => {
    const found = search(query);
    expect({ missing: find.filter((id) => !found.includes(id)), wrong: avoid.filter((id) => found.includes(id)) }).toEqual({ missing: [], wrong: [] });
  });

  it('misses nothing and shows nothing wrong, over all cases', () => {
    const wanted = cases.flatMap(({ query, find }) => find.map((id) => search(query).includes(id)));
    const wrong = cases.flatMap(({ query, avoid }) => avoid.filter((id) => search(query).includes(id)));
    expect({ cases: cases.length, recall: wanted.filter(Boolean).length / wanted.length, wrong }).toEqual({ cases: 57, recall: 1, wrong: [] });
  });

  it('finds what a plain substring search misses (negative control)', () => {
    const plain = (query: string) => Object.keys(documents).filter((id) => documents[id]!.toLowerCase().includes(query.toLowerCase()));
    const wanted = cases.flatMap(({ query, find }) => find.map((id) => plain(query).includes(id)));
    expect(wanted.filter(Boolean).length / wanted.length).toBeLessThan(0.6);
  });
});
