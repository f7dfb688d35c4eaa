import { stem } from './stem.js';

/** Edits between two words, a swap of neighbours counting once (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** A like stem with another ending is a little further away than the like word. */
const ENDING = 0.5;

/** Edits that still count as a slip of the finger: none in short words, where every letter makes another word. */
const slips = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Letters typed otherwise, endings left aside where the stems are nearer: the corpus may know the word in the plural only. */
const apart = (typed: string, word: string) =>
  Math.min(distance(typed, word), distance(stem(typed), stem(word)) + ENDING);

/** The known word that was most likely meant, or `undefined`. Candidates come best first, and begin alike: people get first letters right. */
export function correction<T extends { word: string }>(typed: string, candidates: T[]): T | undefined {
  const rated = candidates
    .filter(({ word }) => word !== typed && word[0] === typed[0])
    .map((candidate) => ({ candidate, edits: apart(typed, candidate.word) }))
    .filter(({ edits }) => edits <= slips(typed.length))
    .sort((a, b) => a.edits - b.edits);
  return rated[0]?.candidate;
}
