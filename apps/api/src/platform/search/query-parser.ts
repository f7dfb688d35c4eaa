import { Injectable } from '@nestjs/common';
import { asHead, type Plan, planQuery, type QueryTerm } from '@querschnitt/shared/search/plan';
import { stem } from '@querschnitt/shared/search/stem';
import { toTsquery } from '@querschnitt/shared/search/tsvector';
import { correction } from '@querschnitt/shared/search/typo';
import type { German } from '@querschnitt/shared/search/german';
import { UnitOfWork } from '../database/unit-of-work.js';
import { GermanAnalyzer } from './german-analyzer.js';
import { SearchWords } from './search-words.js';

/** Shortest beginning of a word that is completed. */
const PREFIX = 4;

/** So many words without a hit are looked into, one after the other: each costs up to four statements, and there is one pool for all. */
const MENDED = 5;

interface Mended {
  entries: Plan;
  meant: string | null;
}

export interface ParsedQuery {
  plan: Plan;
  german: German;
  /** Words that were read as others: "Datenschuzt" as "Datenschutz". */
  corrected: { from: string; to: string } | null;
}

/** Reads what somebody typed, as far as the corpus they may see knows the words. */
@Injectable()
export class QueryParser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly words: SearchWords,
    private readonly language: GermanAnalyzer,
  ) {}

  /** @param exact leaves slips as they were typed */
  async parse(query: string, kind: string, audience: string, exact = false): Promise<ParsedQuery> {
    const german = await this.language.now();
    const plan = planQuery(german, query);
    const known = await this.known(plan, kind, audience);
    const read: Mended[] = [];
    let unknown = 0;
    for (const [at, wanted] of plan.entries()) {
      const stays = known[at] || unknown++ >= MENDED;
      read.push(stays ? { entries: [wanted], meant: null } : await this.correct(german, wanted, kind, audience, exact));
    }
    const to = read.reduce((text, { meant }, at) => (meant ? text.replace(plan[at]!.shown, meant) : text), query);
    return {
      german,
      plan: read.flatMap(({ entries }) => entries),
      corrected: to === query ? null : { from: query, to },
    };
  }

  /** What somebody wrote, word by word as it stands: for texts by the dozen, as it asks nobody. */
  async plan(text: string): Promise<Plan> {
    return planQuery(await this.language.now(), text);
  }

  /** A word without a hit: the beginning of one, what compounds end in, or one with a slip. */
  private async correct(
    german: German,
    wanted: QueryTerm,
    kind: string,
    audience: string,
    exact: boolean,
  ): Promise<Mended> {
    if (wanted.folded.length >= PREFIX) {
      const begun: QueryTerm = { ...wanted, alternatives: [[wanted.folded]], prefix: true };
      if ((await this.known([begun], kind, audience))[0]) return { entries: [begun], meant: null };
      const [whole] = await this.words.beginningWith(audience, wanted.folded);
      if (whole) return { entries: planQuery(german, whole.shown), meant: null };
      const head = asHead(wanted, await this.words.containing(audience, stem(wanted.folded)));
      if (head) return { entries: [head], meant: null };
    }
    const meant = exact ? undefined : correction(wanted.folded, await this.words.like(audience, wanted.folded));
    return meant ? { entries: planQuery(german, meant.shown), meant: meant.shown } : { entries: [wanted], meant: null };
  }

  private async known(plan: Plan, kind: string, audience: string) {
    const rows = await this.work.sql<{ known: boolean }>(
      `select exists (select from search_documents d where d.kind = $2 and d.audience = $3 and d.vector @@ asked.query::tsquery) as known
         from unnest($1::text[]) with ordinality as asked(query, place) order by place`,
      [plan.map((wanted) => toTsquery([wanted])), kind, audience],
    );
    return rows.map(({ known }) => known);
  }
}
