import { Injectable } from '@nestjs/common';
import { canSeeAvailability } from '@querschnitt/shared/contacts/contacts.policy';
import { type Actor, guest, type Member } from '@querschnitt/shared/kernel/actor';
import type { Person } from '@querschnitt/shared/experts/expert.schema';
import { audienceOf } from '@querschnitt/shared/profiles/profiles.policy';
import type { Viewer } from '@querschnitt/shared/profiles/profile';
import { toTsquery } from '@querschnitt/shared/search/tsvector';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { QueryParser } from '../../platform/search/query-parser.js';
import { renderMarkdown } from '../../platform/text/markdown.js';
import { Availabilities } from '../contacts/index.js';
import { SPARE } from './directory.sql.js';
import { institutionOf } from './present-expert.js';

type Row = Omit<Person, 'institution' | 'learns' | 'availability' | 'confirmedAt' | 'isMe'> & {
  institutionSlug: string | null;
  institutionName: string | null;
  learns: string[];
  confirmedAt: Date | null;
};

const LOAD = `
  select s.id, s.handle, s.name, s.sectors, s.job_title as "jobTitle", s.picture, s.motto, s.about, s.can, s.learns, s.languages, s.confirmed_at as "confirmedAt",
         i.slug as "institutionSlug", i.name as "institutionName",
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'text', o.text, 'targets', o.targets, 'modes', o.modes) order by o.position), '[]')
            from seen_offers o where o.id = s.id and o.onlooker = s.onlooker) as offers,
         (select coalesce(jsonb_agg(jsonb_build_object('framework', c.framework, 'version', c.version, 'competence', c.competence, 'level', c.level) order by c.competence), '[]')
            from seen_competences c where c.id = s.id and c.onlooker = s.onlooker) as competences
    from seen_profiles s left join institutions i on i.id = s.institution_id
   where s.handle = $1 and s.onlooker = $2`;

/** A person's page as somebody may see it. */
@Injectable()
export class ShowExpert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QueryParser,
    private readonly availabilities: Availabilities,
  ) {}

  /** @throws {Problem} not_found where there is nobody, or nobody for this reader */
  async run(me: Actor, handle: string): Promise<Person> {
    return (await this.seen(me, handle, audienceOf(me))) ?? fail('not_found');
  }

  /** One's own page through other eyes. */
  async preview(me: Member, as: Viewer) {
    const [row] = await this.work.sql<{ handle: string }>('select handle from members where id = $1', [me.id]);
    return { person: await this.seen(me, row!.handle, as) };
  }

  private async seen(me: Actor, handle: string, as: Viewer): Promise<Person | null> {
    const [row] = await this.work.sql<Row>(LOAD, [handle, as]);
    if (!row) return null;
    const reader = as === 'everyone' ? guest : me;
    const offering = new Map(
      (await this.whoOffers(row.learns, row.id, as)).map(({ wish, handle, name }) => [wish, { handle, name }]),
    );
    const { institutionSlug, institutionName, learns, confirmedAt, about, ...rest } = row;
    return {
      ...rest,
      about: renderMarkdown(about).html,
      institution: institutionOf({ institutionSlug, institutionName }),
      confirmedAt: confirmedAt?.toISOString() ?? null,
      learns: learns.map((text, nth) => ({ text, offeredBy: offering.get(nth) ?? null })),
      availability: canSeeAvailability(reader) ? ((await this.availabilities.of([row.id])).get(row.id) ?? null) : null,
      isMe: me.id === row.id,
    };
  }

  /** To each wish somebody else whose skills or offers speak of the thing itself: of the podcast, not of recording. */
  private async whoOffers(wishes: string[], notId: string, as: Viewer) {
    const plans = await Promise.all(wishes.map((wish) => this.questions.plan(wish)));
    const things = plans.map((plan) => plan.filter(({ shown }) => /\p{Lu}/u.test(shown)));
    const asked = things.map((words) => toTsquery(words, 'all', 'B'));
    if (!asked.some(Boolean)) return [];
    return this.work.sql<{ wish: number; handle: string; name: string }>(
      `select w.place::int - 1 as wish, found.handle, found.name from unnest($2::text[]) with ordinality w(query, place)
        cross join lateral (
          with likely as (
            select d.id, d.title collate "de-x-icu" as title, ts_rank(d.vector, w.query::tsquery) as fit from search_documents d
             where d.kind = 'person' and d.audience = $1 and d.vector @@ w.query::tsquery and d.id <> $3 order by fit desc, title, d.id limit 1 + ${SPARE})
          select s.handle, s.name from likely join seen_profiles s on s.id = likely.id and s.onlooker = $1 order by likely.fit desc, likely.title, likely.id limit 1) found
        where w.query <> ''`,
      [as, asked, notId],
    );
  }
}
