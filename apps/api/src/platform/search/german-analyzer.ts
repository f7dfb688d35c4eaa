import { Injectable } from '@nestjs/common';
import { German } from '@querschnitt/shared/search/german';
import { UnitOfWork } from '../database/unit-of-work.js';

/** What may stand in a compound: no long words, for those are compounds themselves. */
const NOUN = `n.shown ~ '^[[:upper:]]' and length(n.word) between 5 and 20`;

/** German with the nouns this installation's people use, so that compounds made of them come apart. */
@Injectable()
export class GermanAnalyzer {
  private current: Promise<German> | undefined;

  constructor(private readonly work: UnitOfWork) {}

  now(): Promise<German> {
    this.current ??= this.learn().catch((error: unknown) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  /** New words have come in. */
  forget() {
    this.current = undefined;
  }

  /** Puts what was indexed before a noun was learnt, and has compounds with it, on the list again. */
  async relearn(words: string[]) {
    await this.work.sql(
      `insert into search_stale (kind, id)
       select distinct d.kind, d.id from search_documents d
        where d.words && (select array_agg(c.word)
                            from search_words n join search_words c on c.word like '%' || n.word || '%' and length(c.word) >= length(n.word) + 3
                           where n.word = any($1) and ${NOUN})
           on conflict do nothing`,
      [words],
    );
  }

  private async learn() {
    const nouns = await this.work.sql<{ word: string }>(`select distinct n.word from search_words n where ${NOUN}`);
    return new German(nouns.map(({ word }) => word));
  }
}
