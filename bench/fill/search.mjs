import { German } from '@querschnitt/shared/search/german';
import { toTsvector } from '@querschnitt/shared/search/tsvector';
import { SEARCH_VERSION } from '@querschnitt/shared/search/version';
import { Copy } from './copy.mjs';

const AT_ONCE = 10;

/**
 * The search index as the application would have made it, in one go: it does so in small steps between other things, and
 * learns the language anew after each. What is to be found comes from the application's own sources.
 * @param {Iterable<{ kind: string, ids(): Promise<string[]>, load(id: string): Promise<object[]> }>} sources
 * @param {(texts: string[]) => Map<string, string>} vocabularyOf
 */
export async function fillSearch(connect, sources, vocabularyOf) {
  const [client, other] = [await connect(), await connect()];
  await client.query('truncate search_documents, search_words, search_stale');
  const documents = [];
  for (const source of sources)
    for (const batch of batches(await source.ids()))
      for (const found of await Promise.all(
        batch.map(async (id) => (await source.load(id)).map((document) => ({ kind: source.kind, id, ...document }))),
      ))
        documents.push(...found);
  const words = new Map();
  for (const document of documents)
    count(words, document, (document.words = vocabularyOf(document.fields.map(({ text }) => text))));
  const german = new German(
    [...words.values()]
      .filter(({ word, shown }) => /^\p{Lu}/u.test(shown) && word.length >= 5 && word.length <= 20)
      .map(({ word }) => word),
  );
  const into = new Copy(client, 'search_documents', [
    'kind',
    'id',
    'audience',
    'title',
    'vector',
    'words',
    'facets',
    'version',
  ]);
  for (const { kind, id, audience, title, fields, facets = [], words: known } of documents)
    await into.row({
      kind,
      id,
      audience,
      title,
      vector: toTsvector(german, fields),
      words: [...known.keys()],
      facets,
      version: SEARCH_VERSION,
    });
  await into.end();
  const vocabulary = new Copy(other, 'search_words', ['audience', 'word', 'shown', 'documents']);
  for (const row of words.values()) await vocabulary.row(row);
  await vocabulary.end();
  await Promise.all([client.end(), other.end()]);
  return documents.length;
}

function* batches(ids) {
  for (let at = 0; at < ids.length; at += AT_ONCE) yield ids.slice(at, at + AT_ONCE);
}

function count(words, { audience }, known) {
  for (const [word, shown] of known) {
    const row = words.get(`${audience} ${word}`) ?? { audience, word, shown, documents: 0 };
    row.documents++;
    words.set(`${audience} ${word}`, row);
  }
}
