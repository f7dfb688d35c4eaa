import { Injectable } from '@nestjs/common';
import { competenceOf } from '@querschnitt/shared/digcomp/framework';
import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import type { OfferKind } from '@querschnitt/shared/profiles/profile';
import { spoken } from '@querschnitt/shared/profiles/spoken';
import { memberChanged } from '../../platform/auth/member-changed.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { On } from '../../platform/domain-events/domain-event.js';
import { SearchIndex } from '../../platform/search/search-index.js';
import type { SearchDocument, SearchSource } from '../../platform/search/search-source.js';

interface Seen {
  onlooker: string;
  name: string;
  job_title: string | null;
  institution: string | null;
  institution_slug: string | null;
  sectors: string[];
  languages: string[];
  motto: string;
  about: string;
  can: string[];
  offers: { kind: OfferKind; text: string; targets: string[]; modes: string[] }[];
  competences: string[];
  contact_limit: number;
}

/** Words under which an offer is also looked for. */
const offerWords: Record<OfferKind, string> = {
  consultation: 'Beratung',
  talk: 'Vortrag',
  shadowing: 'Hospitation',
  training: 'Fortbildung',
};

/** People as the index sees them: a document for everyone and one for members, each with just what these may see. */
@Injectable()
export class PersonSource implements SearchSource {
  readonly kind = 'person';

  constructor(
    private readonly work: UnitOfWork,
    private readonly index: SearchIndex,
  ) {
    index.register(this);
  }

  @On(memberChanged)
  touch({ memberId }: { memberId: string }) {
    return this.index.touch(this.kind, memberId);
  }

  async load(id: string): Promise<SearchDocument[]> {
    const seen = await this.work.sql<Seen>(
      `select s.onlooker, s.name, s.job_title, i.name as institution, i.slug::text as institution_slug, s.sectors, s.languages, s.motto, s.about, s.can, s.contact_limit,
              (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'text', o.text, 'targets', o.targets, 'modes', o.modes)), '[]') from seen_offers o where o.id = s.id and o.onlooker = s.onlooker) as offers,
              array(select c.competence from seen_competences c where c.id = s.id and c.onlooker = s.onlooker) as competences
         from seen_profiles s left join institutions i on i.id = s.institution_id where s.id = $1`,
      [id],
    );
    return seen.map((person) => ({
      audience: person.onlooker,
      title: person.name,
      fields: fieldsOf(person),
      facets: facetsOf(person),
    }));
  }

  async ids() {
    const members = await this.work.sql<{ member_id: string }>('select member_id from profiles');
    return members.map(({ member_id }) => member_id);
  }
}

/** A: who it is. B: what they can and offer. C: what they tell. What they would like to learn is no help to others. */
const fieldsOf = (person: Seen): SearchDocument['fields'] => [
  { weight: 'A', text: [person.name, person.job_title, person.institution].filter(Boolean).join('. ') },
  {
    weight: 'B',
    text: [...person.can, ...person.offers.map(({ kind, text }) => `${offerWords[kind]} ${text}`)].join('. '),
  },
  {
    weight: 'C',
    text: [
      person.motto,
      person.about,
      ...person.competences.map((competence) => competenceOf(digcomp21, competence)?.title.de ?? ''),
      ...spoken(person.languages),
    ].join('. '),
  },
];

/** The facets of the directory, each value once; beside them, that somebody may be asked at all. */
function facetsOf({ sectors, institution_slug, competences, offers, languages, contact_limit }: Seen): string[] {
  const values = {
    sector: sectors,
    institution: institution_slug ? [institution_slug] : [],
    competence: competences,
    offer: offers.map(({ kind }) => kind),
    target: offers.flatMap(({ targets }) => targets),
    mode: offers.flatMap(({ modes }) => modes),
    language: languages,
    available: contact_limit > 0 ? ['true'] : [],
  };
  return Object.entries(values).flatMap(([facet, all]) => [...new Set(all)].map((value) => `${facet}:${value}`));
}
