import { z } from 'zod';
import { competenceId } from '../digcomp/claim.schema.js';
import { flag, many, route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { sector } from '../kernel/sector.js';
import { languageSpoken, offerKind, offerMode, offerTarget } from '../profiles/profile.schema.js';
import { Expert, Person } from './expert.schema.js';

const filters = {
  sector: many(sector),
  institution: many(z.string().max(100)),
  competence: many(competenceId),
  offer: many(offerKind),
  target: many(offerTarget),
  mode: many(offerMode),
  language: many(languageSpoken),
  /** Only those who take a request this week. Guests, who are not told, filter and sort by this in vain. */
  available: flag,
};

const counted = z.array(z.object({ value: z.string(), label: z.string().optional(), count: z.int() }));

/** How a question was read. */
const Understood = z.object({
  words: z.array(z.object({ word: z.string(), also: z.array(z.string()) })),
  /** "Meinten Sie": the hits are those of `to`; asking again with `exact` gives those of `from`. */
  corrected: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Too few had everything, so these have some of it. */
  widened: z.boolean(),
});

export const listExperts = route('GET /api/experts', {
  access: 'everyone',
  effort: 'heavy',
  summary: 'The directory: people by task, in everyday German, with counted facets',
  input: z.object({
    q: z.string().trim().max(200).default(''),
    exact: flag,
    ...filters,
    sort: z.enum(['fit', 'available', 'confirmed']).default('fit'),
    cursor,
  }),
  output: page(Expert).extend({
    total: z.int(),
    people: z.int(),
    institutions: z.int(),
    understood: Understood.nullable(),
    /** How many each of the most frequent values and of those chosen would leave, given the other filters; `available` is null for guests. */
    facets: z.object({
      sector: counted,
      institution: counted,
      competence: counted,
      offer: counted,
      target: counted,
      mode: counted,
      language: counted,
      available: z.int().nullable(),
    }),
  }),
});

export const showExpert = route('GET /api/experts/:handle', {
  access: 'everyone',
  effort: 'heavy',
  summary: 'A person, as far as they show themselves',
  input: z.object({ handle: z.string().max(100) }),
  output: Person,
});
export const previewProfile = route('GET /api/profile/preview', {
  access: 'member',
  summary: 'My page as others see it; null where it hides from them',
  input: z.object({ as: z.enum(['everyone', 'members']) }),
  output: z.object({ person: Person.nullable() }),
});
