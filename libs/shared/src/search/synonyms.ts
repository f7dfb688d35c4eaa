import { stem } from './stem.js';
import { stopWords } from './stop-words.data.js';
import { synonyms } from './synonyms.data.js';
import { wordsOf } from './words.js';

/** A word or phrase as written, and the stems that stand for it all together. */
export interface Entry {
  shown: string;
  stems: string[];
}

const entriesOf = (list = ''): Entry[] =>
  list.split(',').flatMap((shown) => {
    const stems = wordsOf(shown).flatMap(({ joined }) => (stopWords.has(joined) ? [] : [stem(joined)]));
    return stems.length ? [{ shown: shown.trim(), stems }] : [];
  });

const groups = synonyms
  .trim()
  .split('\n')
  .map((line) => line.split('>'))
  .map(([same, wider]) => ({ same: entriesOf(same), wider: entriesOf(wider) }));

const keyOf = (stems: string[]) => stems.join(' ');

const byStems = new Map<string, Entry[]>();
for (const { same, wider } of groups)
  for (const entry of same) {
    const others = [...same.filter((other) => other !== entry), ...wider];
    byStems.set(keyOf(entry.stems), [...(byStems.get(keyOf(entry.stems)) ?? []), ...others]);
  }

/** What else the asker may mean by these words. */
export const synonymsOf = (stems: string[]): Entry[] => byStems.get(keyOf(stems)) ?? [];

/** Length in words of the longest known phrase. */
export const longestPhrase = Math.max(...[...byStems.keys()].map((key) => key.split(' ').length));
