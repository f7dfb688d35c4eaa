import { z } from 'zod';
import { sector } from '../kernel/sector.js';

/** A person as shown beside what they wrote, organised or offered. */
export const PersonRef = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    name: z.string(),
    /** For whom the name leads to a page: `nobody` also where they are no longer here. */
    page: z.enum(['nobody', 'members', 'everyone']),
    jobTitle: z.string().nullable(),
    institution: z.string().nullable(),
    sectors: z.array(sector),
    /** URL path of the picture, on this host. */
    picture: z.string().nullable(),
  })
  .meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof PersonRef>;
