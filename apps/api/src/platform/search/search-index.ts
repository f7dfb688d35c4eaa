import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { German } from '@querschnitt/shared/search/german';
import { type Field, toTsvector } from '@querschnitt/shared/search/tsvector';
import { SEARCH_VERSION } from '@querschnitt/shared/search/version';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Scheduled, SECOND } from '../jobs/scheduled.js';
import { GermanAnalyzer } from './german-analyzer.js';
import type { SearchDocument, SearchSource } from './search-source.js';
import { SearchWords, vocabularyOf } from './search-words.js';

export const INDEX_LOCK = 7_316_430;
const BATCH = 50;

/**
 * Keeps the index in step. Whatever changes is put on a list in the same transaction (by `touch`, or by a trigger
 * where others do the changing); the list is worked off after the commit and every ten seconds, by one node at a time.
 */
@Injectable()
export class SearchIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(SearchIndex.name);
  private readonly sources = new Map<string, SearchSource>();
  private running: Promise<unknown> = Promise.resolve();
  /** Grows whenever this node has changed the index: what was read from it before is old. */
  revision = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly words: SearchWords,
    private readonly german: GermanAnalyzer,
  ) {}

  register(source: SearchSource) {
    this.sources.set(source.kind, source);
  }

  async onApplicationBootstrap() {
    await this.work.sql(
      'insert into search_stale (kind, id) select distinct kind, id from search_documents where version <> $1 on conflict do nothing',
      [SEARCH_VERSION],
    );
  }

  async onApplicationShutdown() {
    await this.running.catch(() => undefined);
  }

  /** Has a thing indexed anew once the ambient transaction is through. */
  async touch(kind: string, id: string) {
    await this.work.sql('insert into search_stale (kind, id) values ($1, $2) on conflict do nothing', [kind, id]);
    this.work.afterCommit(async () => void (await this.catchUp()));
  }

  /** Has everything indexed anew: after a new version of the language, or when many new nouns were learnt. @returns how many things */
  async reindex() {
    this.german.forget();
    for (const { kind, ids } of [...this.sources.values()].map((source) => ({ kind: source.kind, ids: source.ids() })))
      await this.work.sql('insert into search_stale (kind, id) select $1, unnest($2::uuid[]) on conflict do nothing', [
        kind,
        await ids,
      ]);
    return this.catchUp();
  }

  /** Batch by batch after the commit of the job: in its transaction an index made anew would be lost with the last document. */
  @Scheduled('search.catch_up', 10 * SECOND)
  async lookAgain() {
    this.work.afterCommit(async () => void (await this.catchUp()));
  }

  /** Works off the list. @returns how many things were indexed */
  catchUp(): Promise<number> {
    const next = this.running
      .catch(() => undefined)
      .then(async () => {
        let done = 0;
        // Until nothing is left: a batch may put documents on the list itself.
        for (let batch = BATCH; batch > 0; done += batch) batch = await this.work.run(() => this.batch());
        return done;
      });
    this.running = next;
    return next;
  }

  /** Waits for its turn, for whoever hid something must not be found by it afterwards; not for ever, should another node hang. */
  private async batch() {
    await this.work.sql(`set local lock_timeout = '5s'`);
    await this.work.sql('select pg_advisory_xact_lock($1)', [INDEX_LOCK]);
    const stale = await this.work.sql<{ kind: string; id: string }>(
      'delete from search_stale where (kind, id) in (select kind, id from search_stale limit $1) returning kind, id',
      [BATCH],
    );
    const learnt = new Set<string>();
    for (const { kind, id } of stale)
      for (const word of await this.replace(kind, id, (await this.sources.get(kind)?.load(id)) ?? [])) learnt.add(word);
    if (learnt.size) await this.german.relearn([...learnt]);
    if (stale.length) this.work.afterCommit(() => this.renewed());
    return stale.length;
  }

  private renewed() {
    this.revision++;
    this.german.forget();
  }

  /** @returns words nobody used before, this thing's former documents included */
  private async replace(kind: string, id: string, documents: SearchDocument[]) {
    const gone = await this.work.sql<{ audience: string; words: string[] }>(
      'delete from search_documents where kind = $1 and id = $2 returning audience, words',
      [kind, id],
    );
    for (const { audience, words } of gone) await this.words.remove(audience, words);
    const german = await this.german.now();
    const former = new Set(gone.flatMap(({ words }) => words));
    const added: string[] = [];
    for (const { audience, title, fields, facets = [] } of documents) {
      const vector = this.vector(german, fields);
      if (vector === undefined) continue;
      const words = vocabularyOf(fields.map(({ text }) => text));
      added.push(...(await this.words.add(audience, words)).filter((word) => !former.has(word)));
      await this.work.sql(
        'insert into search_documents (kind, id, audience, title, vector, words, facets, version) values ($1, $2, $3, $4, $5::tsvector, $6, $7, $8)',
        [kind, id, audience, title, vector, [...words.keys()], facets, SEARCH_VERSION],
      );
    }
    return added;
  }

  /** Whose words the language cannot cope with is not found by them; all others, who come after it on the list, still are. */
  private vector(german: German, fields: Field[]) {
    try {
      return toTsvector(german, fields);
    } catch (error) {
      this.log.error(error);
      return undefined;
    }
  }
}
