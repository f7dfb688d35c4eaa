import { z } from 'zod';
import { sector } from '../kernel/sector.js';

/** An institution; `people` counts those the reader may see there. */
export const Institution = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    kind: z.string(),
    provider: z.string().nullable(),
    sectors: z.array(sector),
    people: z.int(),
  })
  .meta({ id: 'Institution' });
export type Institution = z.infer<typeof Institution>;
