import { z } from 'zod';

/** What applying an import will do, or did, with one date of the calendar. */
export const PlannedEntry = z
  .object({
    uid: z.string(),
    /** Short for the UID, the same each time. */
    key: z.string(),
    title: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    allDay: z.boolean(),
    place: z.string(),
    cancelled: z.boolean(),
    inSeries: z.boolean(),
    plan: z.enum(['new', 'changed', 'unchanged']),
    /** A way into a meeting stands in its texts, and can be kept for those registered. */
    meeting: z.boolean(),
    /** What differs from the event as it is now. */
    changes: z.array(z.enum(['title', 'description', 'time', 'place', 'status', 'source'])),
    /** Once applied. */
    slug: z.string().nullable(),
  })
  .meta({ id: 'PlannedEntry' });
export type PlannedEntry = z.infer<typeof PlannedEntry>;

/** `reason` and `kind` are codes; their sentences are in the client's texts. */
export const SkippedComponent = z.object({
  line: z.int(),
  uid: z.string().nullable(),
  component: z.string(),
  reason: z.string(),
});
export const ImportRemark = z.object({
  line: z.int(),
  uid: z.string().nullable(),
  kind: z.string(),
  detail: z.string(),
});

export const CalendarImport = z
  .object({
    id: z.uuid(),
    /** Name of the calendar, else of the file, else the address. */
    name: z.string(),
    applied: z.boolean(),
    counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), cancelled: z.int(), skipped: z.int() }),
    entries: z.array(PlannedEntry),
    skipped: z.array(SkippedComponent),
    remarks: z.array(ImportRemark),
  })
  .meta({ id: 'CalendarImport' });
export type CalendarImport = z.infer<typeof CalendarImport>;
