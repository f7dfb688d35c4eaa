import { z } from 'zod';
import { CompetenceClaim } from '../digcomp/claim.schema.js';
import { sector } from '../kernel/sector.js';
import { languageSpoken, Offer, offerKind } from '../profiles/profile.schema.js';

export const InstitutionRef = z.object({ slug: z.string(), name: z.string() });

/** How many requests a person still takes. */
export const Availability = z
  .object({
    /** Requests taken within seven days; 0 takes none at all. */
    limit: z.int(),
    free: z.int(),
    /** When the next request is possible again; null while there is room, and where none are taken. */
    freeFrom: z.iso.datetime().nullable(),
    /** Median days until an answer; null below three answers. */
    answerDays: z.int().nullable(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

/** A stretch of text; the marked ones are why it was found. */
export const Stretch = z.object({ text: z.string(), marked: z.boolean() });

const face = {
  id: z.uuid(),
  handle: z.string(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  institution: InstitutionRef.nullable(),
  sectors: z.array(sector),
  picture: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  /** Null for guests, who cannot ask. */
  availability: Availability.nullable(),
};

/** A row of the directory, with what its reader may see. */
export const Expert = z
  .object({
    ...face,
    offerKinds: z.array(offerKind),
    /** The two highest. */
    competences: z.array(CompetenceClaim),
    /** What they wrote that fits the question, and where; null without one. */
    reason: z
      .object({ part: z.enum(['can', 'offers', 'about', 'work', 'languages']), text: z.array(Stretch) })
      .nullable(),
    /** Works in none of the reader's fields. */
    otherSector: z.boolean(),
  })
  .meta({ id: 'Expert' });
export type Expert = z.infer<typeof Expert>;

const Wish = z.object({
  text: z.string(),
  /** Somebody who can teach it, and whom the reader may see. */
  offeredBy: z.object({ handle: z.string(), name: z.string() }).nullable(),
});

/** A person's page, with what its reader may see. */
export const Person = z
  .object({
    ...face,
    motto: z.string(),
    /** Sanitised HTML. */
    about: z.string(),
    can: z.array(z.string()),
    learns: z.array(Wish),
    offers: z.array(Offer),
    competences: z.array(CompetenceClaim),
    languages: z.array(languageSpoken),
    isMe: z.boolean(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
