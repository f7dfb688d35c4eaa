import { fold } from './fold.js';
import type { German } from './german.js';
import { stem } from './stem.js';
import { stopWords, weakWords } from './stop-words.data.js';
import { type Entry, longestPhrase, synonymsOf } from './synonyms.js';
import { type Word, wordsOf } from './words.js';

/** A word (or known phrase) of a query: found where all lexemes of one of its ways stand. */
export interface QueryTerm {
  shown: string;
  folded: string;
  alternatives: string[][];
  /** What it was also understood as, in words for a person. */
  also: string[];
  /** The first way is only the beginning of a word. */
  prefix?: boolean;
}

export type Plan = QueryTerm[];

/** As much of a query as is worth understanding. */
const MOST_WORDS = 12;

/** What a query asks for; every entry is wanted, grammar and the words around a request are not. */
export function planQuery(german: German, query: string): Plan {
  return phrases(german, telling(wordsOf(query)).slice(0, MOST_WORDS));
}

function telling(words: Word[]) {
  const meant = words.filter(({ joined }) => !stopWords.has(joined));
  const strong = meant.filter(({ joined }) => !weakWords.has(joined));
  return [strong, meant, words].find((list) => list.length) ?? [];
}

function phrases(german: German, words: Word[]): Plan {
  const plan: Plan = [];
  for (let at = 0; at < words.length;) {
    const length = phraseLength(german, words.slice(at));
    plan.push(wanted(german, words.slice(at, at + length)));
    at += length;
  }
  return plan.filter((entry, at) => plan.findIndex(({ folded }) => folded === entry.folded) === at);
}

function phraseLength(german: German, words: Word[]) {
  const stems = words.map(german.own);
  for (let length = Math.min(longestPhrase, words.length); length > 1; length -= 1)
    if (synonymsOf(stems.slice(0, length)).length) return length;
  return 1;
}

function wanted(german: German, words: Word[]): QueryTerm {
  const stems = words.map(german.own);
  const parts = words.length === 1 ? german.parts(words[0]!) : [];
  const root = words.length === 1 ? german.root(words[0]!) : undefined;
  const others = synonymsOf(stems);
  const alternatives = [
    stems,
    ...(root ? [[root]] : []),
    ...(parts.length > 1 ? [parts, ...withSynonyms(parts)] : []),
    ...others.map((entry) => entry.stems),
  ];
  return {
    shown: words.map(({ shown }) => shown).join(' '),
    folded: fold(words.map(({ joined }) => joined).join('')),
    alternatives,
    also: others.slice(0, 2).map(({ shown }) => shown),
  };
}

/** Lehrerfortbildung also means Lehrkräftefortbildung: one part at a time gives way to its synonym. */
const withSynonyms = (parts: string[]) =>
  parts.flatMap((part, at) =>
    synonymsOf([part]).map((entry: Entry) => [...parts.slice(0, at), ...entry.stems, ...parts.slice(at + 1)]),
  );

/** Shortest stem looked for at the end of words, and how many of those are taken. */
const SHORTEST_HEAD = 5;
const MOST_HEADS = 5;

/** A word nobody uses alone may be what compounds end in: Orchester in Blasorchester. `undefined` where none does. */
export function asHead(wanted: QueryTerm, candidates: { word: string }[]): QueryTerm | undefined {
  const own = stem(wanted.folded);
  const heads =
    own.length < SHORTEST_HEAD ? [] : candidates.map(({ word }) => stem(word)).filter((word) => word.endsWith(own));
  return heads.length
    ? { ...wanted, alternatives: [...new Set(heads)].slice(0, MOST_HEADS).map((head) => [head]) }
    : undefined;
}
