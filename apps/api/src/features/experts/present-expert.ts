import type { Availability, Expert } from '@querschnitt/shared/experts/expert.schema';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { OfferKind } from '@querschnitt/shared/profiles/profile';
import { spoken } from '@querschnitt/shared/profiles/spoken';
import { met, reason } from '@querschnitt/shared/search/highlight';
import type { ParsedQuery } from '../../platform/search/query-parser.js';

export interface ExpertRow {
  id: string;
  handle: string;
  name: string;
  sectors: Sector[];
  institutionSlug: string | null;
  institutionName: string | null;
  jobTitle: string | null;
  picture: string | null;
  motto: string;
  about: string;
  can: string[];
  languages: string[];
  confirmedAt: Date | null;
  offerKinds: OfferKind[];
  offers: { kind: OfferKind; text: string }[];
  competences: Expert['competences'];
  lead: number;
  /** The name as the index has it. */
  title: string;
}

/** A row of the directory with the reason why it is there. */
export function presentExpert(
  row: ExpertRow,
  question: ParsedQuery,
  mySectors: Sector[],
  availability: Availability | null,
): Expert {
  const { id, handle, name, sectors, jobTitle, picture, offerKinds, competences } = row;
  return {
    id,
    handle,
    name,
    sectors,
    jobTitle,
    picture,
    offerKinds,
    competences,
    availability,
    institution: institutionOf(row),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    reason: question.plan.length ? why(row, question) : null,
    otherSector: mySectors.length > 0 && sectors.length > 0 && !sectors.some((sector) => mySectors.includes(sector)),
  };
}

export const institutionOf = (row: { institutionSlug: string | null; institutionName: string | null }) =>
  row.institutionSlug && row.institutionName ? { slug: row.institutionSlug, name: row.institutionName } : null;

/** The part that speaks of most of the question; what they can comes before what they tell. */
function why(row: ExpertRow, { german, plan }: ParsedQuery): Expert['reason'] {
  const parts = [
    { part: 'can' as const, texts: row.can },
    { part: 'offers' as const, texts: row.offers.map(({ text }) => text) },
    { part: 'about' as const, texts: [row.motto, plain(row.about)] },
    { part: 'work' as const, texts: [[row.jobTitle, row.institutionName].filter(Boolean).join(', ')] },
    { part: 'languages' as const, texts: spoken(row.languages) },
  ].map((part) => ({ ...part, met: Math.max(0, ...part.texts.map((text) => met(german, plan, text))) }));
  const best = parts.reduce((a, b) => (b.met > a.met ? b : a));
  const text = reason(german, plan, best.texts);
  return text && { part: best.part, text };
}

/** Markdown without its marks. */
const plain = (markdown: string) => markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`>#]+/g, '');
