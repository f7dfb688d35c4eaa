import { z } from 'zod';

export const Mail = z
  .object({
    id: z.uuid(),
    to: z.string(),
    title: z.string(),
    text: z.string(),
    /** Whether a calendar entry is attached. */
    hasCalendar: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof Mail>;
