import { Injectable } from '@nestjs/common';
import { stopWords } from '@querschnitt/shared/search/stop-words.data';
import { wordsOf } from '@querschnitt/shared/search/words';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Distinct words worth suggesting, folded, with the way they were written first. */
export function vocabularyOf(texts: string[]): Map<string, string> {
  const words = texts
    .flatMap(wordsOf)
    .filter(({ joined }) => joined.length > 2 && joined.length <= 40 && !stopWords.has(joined));
  return new Map(words.map(({ joined, shown }) => [joined, shown] as const).reverse());
}

/** The words of the corpus per audience, counted by document: nobody is offered a word only others may read. */
@Injectable()
export class SearchWords {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the words nobody of this audience used before */
  async add(audience: string, words: Map<string, string>): Promise<string[]> {
    if (!words.size) return [];
    const counted = await this.work.sql<{ word: string; documents: number }>(
      `insert into search_words (audience, word, shown, documents)
       select $1, word, shown, 1 from unnest($2::text[], $3::text[]) as given(word, shown) order by word
           on conflict (audience, word) do update set documents = search_words.documents + 1
       returning word, documents`,
      [audience, [...words.keys()], [...words.values()]],
    );
    return counted.filter(({ documents }) => documents === 1).map(({ word }) => word);
  }

  /** Counts one document less; a word of no document is forgotten (both statements see the same count). */
  async remove(audience: string, words: string[]) {
    await this.work.sql('delete from search_words where audience = $1 and word = any($2) and documents = 1', [
      audience,
      words,
    ]);
    await this.work.sql(
      'update search_words set documents = documents - 1 where audience = $1 and word = any($2) and documents > 1',
      [audience, words],
    );
  }

  /** Known words that begin like this, the most used first. */
  beginningWith(audience: string, start: string) {
    return this.work.sql<{ word: string; shown: string }>(
      `select word, shown from search_words where audience = $1 and word like $2 || '%' order by documents desc, word limit 5`,
      [audience, start],
    );
  }

  /** Known words that have this in them, the most used first. */
  containing(audience: string, part: string) {
    return this.work.sql<{ word: string; shown: string }>(
      `select word, shown from search_words where audience = $1 and word like '%' || $2 || '%' order by documents desc, word limit 30`,
      [audience, part],
    );
  }

  /** Known words that look like this, the most alike first. */
  like(audience: string, word: string) {
    return this.work.sql<{ word: string; shown: string }>(
      'select word, shown from search_words where audience = $1 and word % $2 order by similarity(word, $2) desc, documents desc, word limit 30',
      [audience, word],
    );
  }
}
