import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In, Out } from '@querschnitt/shared/kernel/contract';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { listExperts } from '@querschnitt/shared/experts/experts.contract';
import { onlooker } from '@querschnitt/shared/profiles/profiles.policy';
import type { Onlooker } from '@querschnitt/shared/profiles/profile';
import { toTsquery } from '@querschnitt/shared/search/tsvector';
import { Clock } from '../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Question, Questions } from '../../platform/search/question.js';
import { Availabilities } from '../contacts/index.js';
import { countsSql, type Facet, facets, pageSql } from './directory.sql.js';
import { type ExpertRow, presentExpert } from './present-expert.js';

type Asked = In<typeof listExperts>;
type Directory = Out<typeof listExperts>;
type Size = Pick<Directory, 'people' | 'institutions'>;
interface Count {
  facet: Facet | 'total' | 'available';
  value: string;
  label: string | null;
  count: number;
}

const PAGE = 20;
/** With fewer hits than this, those who fit a part of the question are shown too. */
const FEW = 3;
/** So old the size of the whole directory may be. */
const SIZE_MS = 60_000;

/** The directory as somebody may see it. */
@Injectable()
export class ListExperts {
  private readonly sizes = new Map<Onlooker, { size: Size; at: number }>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly questions: Questions,
    private readonly availabilities: Availabilities,
  ) {}

  async run(me: Actor, asked: Asked): Promise<Directory> {
    const question = await this.questions.read(asked.q, 'person', onlooker(me), asked.exact);
    const widened = await this.isTooNarrow(me, question);
    const parameters = this.parameters(me, asked, question, widened);
    const [counts, page] = await Promise.all([this.work.sql<Count>(countsSql(question.plan.length > 0), parameters), this.page(me, asked, question, parameters)]);
    const found = summarise(counts, asked);
    const whole = question.plan.length === 0 && !asked.available && facets.every((facet) => asked[facet].length === 0);
    const size = whole ? { people: found.total, institutions: found.facets.institution.length } : await this.size(onlooker(me));
    return { ...page, ...size, ...found, understood: asked.q ? understood(question, widened) : null };
  }

  private async isTooNarrow(me: Actor, { plan }: Question) {
    if (plan.length < 2) return false;
    const found = await this.work.sql(
      `select 1 from search_documents d join seen_profiles s on s.id = d.id and s.onlooker = d.audience where d.kind = 'person' and d.audience = $1 and d.vector @@ $2::tsquery limit $3`,
      [onlooker(me), toTsquery(plan), FEW],
    );
    return found.length < FEW;
  }

  private parameters(me: Actor, asked: Asked, { plan }: Question, widened: boolean) {
    const tsquery = plan.length ? toTsquery(plan, widened ? 'some' : 'all') : null;
    return [onlooker(me), tsquery, this.clock.now(), asked.available ?? false, ...facets.map((facet) => asked[facet].map((value) => `${facet}:${value}`))];
  }

  /** Each word as a query, and once more without its synonyms: who said the word itself comes first. */
  private words = (plan: Question['plan']) => [...plan, ...plan.map((wanted) => ({ ...wanted, ways: wanted.ways.slice(0, 1) }))].map((wanted) => toTsquery([wanted]));

  private async page(me: Actor, asked: Asked, question: Question, parameters: unknown[]) {
    const after = decodeCursor<[number, string, string]>(asked.cursor) ?? [null, null, null];
    const { plan } = question;
    const rows = await this.work.sql<ExpertRow>(pageSql(asked.sort, plan.length > 0), [...parameters, ...after, PAGE + 1, ...(plan.length && asked.sort !== 'confirmed' ? [this.words(plan)] : [])]);
    const [mine, free] = await Promise.all([this.sectorsOf(me), me.id ? this.availabilities.of(rows.map(({ id }) => id)) : new Map()]);
    return pageOf(rows, PAGE, (row) => presentExpert(row, question, mine, free.get(row.id) ?? null), (row) => [row.lead, row.name, row.id]);
  }

  private async sectorsOf(me: Actor): Promise<Sector[]> {
    const [row] = await this.work.sql<{ sectors: Sector[] }>('select sectors from members where id = $1', [me.id]);
    return row?.sectors ?? [];
  }

  /** Counting everybody took a third of each answer. */
  private async size(onlooker: Onlooker): Promise<Size> {
    const now = this.clock.now().getTime();
    const known = this.sizes.get(onlooker);
    if (known && now - known.at < SIZE_MS) return known.size;
    const [row] = await this.work.sql<Size>('select count(*) as people, count(distinct institution_id) as institutions from seen_profiles where onlooker = $1', [onlooker]);
    this.sizes.set(onlooker, { size: row!, at: now });
    return row!;
  }
}

const understood = ({ plan, corrected }: Question, widened: boolean) => ({ words: plan.map(({ shown, also }) => ({ word: shown, also })), corrected, widened });

/** Values one has chosen stay in the list even where they count nobody. */
function summarise(counts: Count[], asked: Asked) {
  const of = (facet: Count['facet']) => counts.filter((count) => count.facet === facet);
  const facet = (name: Facet) => {
    const found = of(name).map(({ value, label, count }) => ({ value, count, ...(label && { label }) }));
    const chosen = asked[name].filter((value) => !found.some((entry) => entry.value === value)).map((value) => ({ value, count: 0 }));
    return [...found, ...chosen].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  };
  return { total: of('total')[0]!.count, facets: { ...(Object.fromEntries(facets.map((name) => [name, facet(name)])) as Record<Facet, ReturnType<typeof facet>>), available: of('available')[0]?.count ?? 0 } };
}
