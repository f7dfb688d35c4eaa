import { z } from 'zod';
import { CompetenceClaim } from '../digcomp/claim.schema.js';
import { sector } from '../kernel/sector.js';
import { personName } from '../people/people.schema.js';
import { audiences, languagesSpoken, offerKinds, offerModes, offerTargets, profileParts } from './profile.js';
import { line } from '../kernel/line.js';
import { version } from '../kernel/version.js';

export const audience = z.enum(audiences);
export const profilePart = z.enum(profileParts);
export const offerKind = z.enum(offerKinds);
export const offerTarget = z.enum(offerTargets);
export const offerMode = z.enum(offerModes);
export const languageSpoken = z.enum(languagesSpoken);

/** One line: no line breaks or other control characters, for it may stand in mails and calendars. */

export const Offer = z
  .object({
    kind: offerKind,
    /** What exactly: "30 Minuten", "zu Trickfilm", "donnerstags". */
    text: line(160),
    targets: z.array(offerTarget).max(offerTargets.length),
    modes: z.array(offerMode).max(offerModes.length),
  })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof Offer>;

/** What one says of oneself, and who may see which part. */
export const ProfileTraits = z.object({
  name: personName,
  sectors: z.array(sector).max(3),
  institutionId: z.uuid().nullable(),
  jobTitle: line(120),
  /** One sentence under the name. */
  motto: line(160),
  /** Markdown. */
  about: z.string().trim().max(4000),
  can: z.array(line(120).min(1)).max(12),
  learns: z.array(line(120).min(1)).max(12),
  offers: z.array(Offer).max(8),
  competences: z.array(CompetenceClaim).max(21),
  languages: z.array(languageSpoken).max(8),
  /** Contact requests taken within seven days; 0 takes none. */
  contactLimit: z.coerce.number().int().min(0).max(20),
  visibility: z.record(profilePart, audience),
});
export type ProfileTraits = z.infer<typeof ProfileTraits>;

/** One's own profile, all of it; `version` is that of the traits. */
export const Profile = ProfileTraits.extend({
  /** Also one from before today's rule. */
  name: z.string(),
  version,
  handle: z.string(),
  institution: z.string().nullable(),
  picture: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
}).meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;
