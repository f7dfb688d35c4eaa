import { German } from './german.js';
import { met } from './highlight.js';
import { asHead, planQuery, type Plan, type QueryTerm } from './plan.js';
import { stopWords } from './stop-words.data.js';
import { correction } from './typo.js';
import { wordsOf } from './words.js';

/** What the server does with its tables, over a corpus in memory: from a question to the ids of at most ten texts. */
export function searchIn(documents: Record<string, string>) {
  const vocabulary = [
    ...new Map(
      Object.values(documents)
        .flatMap(wordsOf)
        .map((word) => [word.joined, { word: word.joined, shown: word.shown }]),
    ).values(),
  ].filter(({ word }) => !stopWords.has(word));
  const german = new German(vocabulary.filter(({ shown }) => /^\p{Lu}/u.test(shown)).map(({ word }) => word));
  const corpus = Object.entries(documents).map(([id, text]) => ({
    id,
    lexemes: new Set(german.terms(text).flatMap((term) => term.lexemes)),
  }));
  const known = new Set(corpus.flatMap(({ lexemes }) => [...lexemes]));

  const stands = (wanted: QueryTerm, lexemes: Set<string>) =>
    wanted.alternatives.some((way, at) =>
      way.every((lexeme) =>
        wanted.prefix && at === 0 ? [...lexemes].some((own) => own.startsWith(lexeme)) : lexemes.has(lexeme),
      ),
    );

  const mended = (plan: Plan): Plan =>
    plan.flatMap((wanted) => {
      if (wanted.alternatives.some((way) => way.every((lexeme) => known.has(lexeme)))) return [wanted];
      const begins = wanted.folded.length > 3 && [...known].some((lexeme) => lexeme.startsWith(wanted.folded));
      if (begins) return [{ ...wanted, alternatives: [[wanted.folded]], prefix: true }];
      const head = asHead(wanted, vocabulary);
      if (head) return [head];
      const meant = correction(wanted.folded, vocabulary);
      return meant ? planQuery(german, meant.shown) : [wanted];
    });

  return (query: string) => {
    const plan = mended(planQuery(german, query));
    const all = corpus.filter(({ lexemes }) => plan.every((wanted) => stands(wanted, lexemes)));
    const some = corpus.filter(({ lexemes }) => plan.some((wanted) => stands(wanted, lexemes)));
    const rank = ({ id }: { id: string }) => met(german, plan, documents[id]!);
    return [...new Set([...all, ...(all.length < 3 ? some.sort((a, b) => rank(b) - rank(a)) : [])])]
      .map(({ id }) => id)
      .slice(0, 10);
  };
}
