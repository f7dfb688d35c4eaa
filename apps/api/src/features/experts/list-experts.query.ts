import { Injectable } from '@nestjs/common';
import { canSeeAvailability } from '@querschnitt/shared/contacts/contacts.policy';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In, Out } from '@querschnitt/shared/kernel/contract';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { listExperts } from '@querschnitt/shared/experts/experts.contract';
import { MOST_VALUES } from '@querschnitt/shared/experts/facets';
import { audienceOf } from '@querschnitt/shared/profiles/profiles.policy';
import type { Viewer } from '@querschnitt/shared/profiles/profile';
import { fold } from '@querschnitt/shared/search/fold';
import { toTsquery } from '@querschnitt/shared/search/tsvector';
import { wordsOf } from '@querschnitt/shared/search/words';
import { Clock } from '../../platform/clock/clock.js';
import { RevisionCache } from '../../platform/clock/revision-cache.js';
import { byRank, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ParsedQuery, QueryParser } from '../../platform/search/query-parser.js';
import { SearchIndex } from '../../platform/search/search-index.js';
import { Availabilities } from '../contacts/index.js';
import { type Count, countFacets } from './count-facets.js';
import { AVAILABLE, everybodySql, type Facet, facets, hitsSql, type Narrowing, pageSql } from './directory.sql.js';
import { DocumentFacets } from './document-facets.js';
import { type ExpertRow, presentExpert } from './present-expert.js';

type Asked = In<typeof listExperts>;
type Directory = Out<typeof listExperts>;
type Narrowed = [Narrowing, string[]][];
interface Found {
  parameters: unknown[];
  narrowed: Narrowed;
}

const PAGE = 20;
/** With fewer hits than this, those who fit a part of the question are shown too. */
const FEW = 3;
/** So old the counts of the whole directory may be where somebody was changed by another node. */
const WHOLE_MS = 60_000;

/** The directory as somebody may see it. */
@Injectable()
export class ListExperts {
  private readonly wholes: RevisionCache<Viewer, Count[]>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly index: SearchIndex,
    private readonly questions: QueryParser,
    private readonly availabilities: Availabilities,
    private readonly facetsOf: DocumentFacets,
  ) {
    this.wholes = new RevisionCache(clock, WHOLE_MS);
  }

  async run(me: Actor, wanted: Asked): Promise<Directory> {
    const asked = canSeeAvailability(me) ? wanted : withoutAvailability(wanted);
    const question = await this.questions.parse(asked.q, 'person', audienceOf(me), asked.exact);
    const widened = await this.isTooNarrow(me, question);
    const narrowed = chosen(asked);
    const parameters = this.parameters(audienceOf(me), question, widened);
    const isNarrowed = question.plan.length > 0 || narrowed.length > 0;
    const [page, whole, counts] = await Promise.all([
      this.page(me, asked, question, isNarrowed || asked.sort !== 'fit' ? { parameters, narrowed } : null),
      this.whole(audienceOf(me)),
      isNarrowed ? this.count(question, parameters, narrowed) : null,
    ]);
    return {
      ...page,
      ...sizeOf(whole),
      ...summarise(counts ?? whole, asked, canSeeAvailability(me)),
      understood: asked.q ? understood(question, widened) : null,
    };
  }

  private async isTooNarrow(me: Actor, { plan }: ParsedQuery) {
    if (plan.length < 2) return false;
    const found = await this.work.sql<{ title: string }>(
      `select d.title from search_documents d join seen_profiles s on s.id = d.id and s.onlooker = d.audience where d.kind = 'person' and d.audience = $1 and d.vector @@ $2::tsquery limit $3`,
      [audienceOf(me), toTsquery(plan), FEW],
    );
    return found.length < FEW && !found.some(({ title }) => isName(title, plan));
  }

  private parameters(who: Viewer, { plan }: Pick<ParsedQuery, 'plan'>, widened = false) {
    return [who, plan.length ? toTsquery(plan, widened ? 'some' : 'all') : null, this.clock.now()];
  }

  /** Each word as a query, and once more without its synonyms: who said the word itself comes first. */
  private words = (plan: ParsedQuery['plan']) =>
    [...plan, ...plan.map((wanted) => ({ ...wanted, ways: wanted.alternatives.slice(0, 1) }))].map((wanted) =>
      toTsquery([wanted]),
    );

  /** Everybody by name, unless something narrows them down or orders them otherwise. */
  private async page(me: Actor, asked: Asked, question: ParsedQuery, found: Found | null) {
    const after = decodeCursor(byRank, asked.cursor);
    const rows = found
      ? await this.ranked(asked, question, found, after)
      : await this.work.sql<ExpertRow>(
          everybodySql(PAGE + 1, !after),
          after ? [audienceOf(me), after[1], after[2]] : [audienceOf(me)],
        );
    const [mine, free] = await Promise.all([
      this.sectorsOf(me),
      canSeeAvailability(me) ? this.availabilities.of(rows.map(({ id }) => id)) : new Map(),
    ]);
    return pageOf(
      rows,
      PAGE,
      (row) => presentExpert(row, question, mine, free.get(row.id) ?? null),
      (row) => [row.lead, row.title, row.id],
    );
  }

  private ranked(
    { sort }: Asked,
    { plan }: ParsedQuery,
    { parameters, narrowed }: Found,
    after: unknown[] = [null, null, null],
  ) {
    const text = pageSql(sort, plan.length > 0, namesOf(narrowed));
    const values = [
      ...parameters,
      ...narrowed.map(([, values]) => values),
      ...after,
      PAGE + 1,
      ...(plan.length && sort !== 'confirmed' ? [this.words(plan)] : []),
    ];
    return narrowed.length ? this.work.varying<ExpertRow>(text, values) : this.work.sql<ExpertRow>(text, values);
  }

  private async sectorsOf(me: Actor): Promise<Sector[]> {
    const [row] = await this.work.sql<{ sectors: Sector[] }>('select sectors from members where id = $1', [me.id]);
    return row?.sectors ?? [];
  }

  /** How many there are of what, without any question. Counting everybody for each answer took most of it. */
  private whole(who: Viewer): Promise<Count[]> {
    return this.wholes.get(who, this.index.revision, () =>
      this.count({ plan: [] }, this.parameters(who, { plan: [] }), []),
    );
  }

  private async count(
    { plan }: Pick<ParsedQuery, 'plan'>,
    parameters: unknown[],
    narrowed: Narrowed,
  ): Promise<Count[]> {
    const [found] = await this.work.sql<{ hits: number[]; askedOut: number[] }>(hitsSql(plan.length > 0), parameters);
    const { hits, askedOut } = found!;
    const documents = await this.facetsOf.of(hits);
    const [available, out] = [this.facetsOf.placeOf(AVAILABLE), new Set(askedOut)];
    const wanted = new Map(narrowed.map(([name, values]) => [name, new Set(values.map(this.facetsOf.placeOf))]));
    return countFacets(
      this.facetsOf.values,
      documents.map(({ number, places }) => (out.has(number) ? places.filter((place) => place !== available) : places)),
      wanted,
    );
  }
}

/** Somebody was asked for by name: nobody else is wanted. */
function isName(title: string, plan: ParsedQuery['plan']) {
  const words = new Set(wordsOf(title).map(({ joined }) => fold(joined)));
  return plan.every(({ folded }) => words.has(folded));
}

/** What was chosen, as documents carry it. */
const chosen = (asked: Asked): Narrowed => [
  ...facets.flatMap((facet): Narrowed =>
    asked[facet].length ? [[facet, asked[facet].map((value) => `${facet}:${value}`)]] : [],
  ),
  ...(asked.available ? ([['available', [AVAILABLE]]] as Narrowed) : []),
];
const namesOf = (narrowed: Narrowed) => narrowed.map(([name]) => name);

const { compare } = new Intl.Collator('de');
const counted = (counts: Count[], facet: Count['facet']) => counts.filter((count) => count.facet === facet);

const sizeOf = (whole: Count[]): Pick<Directory, 'people' | 'institutions'> => ({
  people: counted(whole, 'total')[0]!.count,
  institutions: counted(whole, 'institution').length,
});

const understood = ({ plan, corrected }: ParsedQuery, widened: boolean) => ({
  words: plan.map(({ shown, also }) => ({ word: shown, also })),
  corrected,
  widened,
});

/** What a guest may ask: an address shared by a member still leads to the directory. */
const withoutAvailability = ({ available: _, sort, ...asked }: Asked): Asked => ({
  ...asked,
  sort: sort === 'available' ? 'fit' : sort,
});

/** Values one has chosen stay in the list even where they count few or nobody. */
function summarise(counts: Count[], asked: Asked, countsAvailable: boolean) {
  const facet = (name: Facet) => {
    const found = counted(counts, name).map(({ value, label, count }) => ({ value, count, ...(label && { label }) }));
    const chosen = new Set<string>(asked[name]);
    const lost = [...chosen]
      .filter((value) => !found.some((entry) => entry.value === value))
      .map((value) => ({ value, count: 0 }));
    return [...found, ...lost]
      .sort((a, b) => b.count - a.count || compare(a.value, b.value))
      .filter(({ value }, at) => at < MOST_VALUES || chosen.has(value));
  };
  const available = countsAvailable ? (counted(counts, 'available')[0]?.count ?? 0) : null;
  return {
    total: counted(counts, 'total')[0]!.count,
    facets: {
      ...(Object.fromEntries(facets.map((name) => [name, facet(name)])) as Record<Facet, ReturnType<typeof facet>>),
      available,
    },
  };
}
