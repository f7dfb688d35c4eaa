import { z } from 'zod';
import { digcomp21 } from './digcomp-2.1.js';
import { competencesOf } from './framework.js';

/** A number of DigComp 2.1 such as `2.4`. */
export const competenceId = z.enum(competencesOf(digcomp21).map(({ id }) => id));

/** What somebody says of themselves: framework, version, competence and level, never a label, for labels change. */
export const CompetenceClaim = z
  .object({
    framework: z.literal(digcomp21.framework),
    version: z.literal(digcomp21.version),
    competence: competenceId,
    level: z.number().int().min(1).max(8),
  })
  .meta({ id: 'CompetenceClaim' });
export type CompetenceClaim = z.infer<typeof CompetenceClaim>;
