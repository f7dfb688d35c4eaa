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
    /** When it goes out, where that is still to come. */
    dueAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof Mail>;
