import { Injectable } from '@nestjs/common';
import { German } from '@querschnitt/shared/search/german';
import { UnitOfWork } from '../database/unit-of-work.js';

/** German with the nouns this installation's people use, so that compounds made of them come apart. */
@Injectable()
export class LearntGerman {
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

  private async learn() {
    const nouns = await this.work.sql<{ word: string }>(`select distinct word from search_words where shown ~ '^[[:upper:]]' and length(word) between 5 and 20`);
    return new German(nouns.map(({ word }) => word));
  }
}
