import { z } from 'zod';
import { importFaults, importFields, importKinds, importOutcomes } from './import.js';

const field = z.enum([...new Set([...importFields.people, ...importFields.institutions])]);

export const ImportLine = z.object({
  /** As an editor counts, from 1. */
  line: z.int(),
  values: z.partialRecord(field, z.string()),
  outcome: z.enum(importOutcomes),
  faults: z.array(z.object({ field: field.nullable(), code: z.enum(importFaults) })),
});
export type ImportLine = z.infer<typeof ImportLine>;

/** A file as it was understood, line by line. */
export const ImportReport = z
  .object({
    kind: z.enum(importKinds),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh']),
    separator: z.enum([';', ',', '\t', '|']),
    columns: z.array(z.object({ header: z.string(), sample: z.string() })),
    mapping: z.partialRecord(field, z.int()),
    /** Faulty lines first; at most 200. */
    lines: z.array(ImportLine),
    counts: z.record(z.enum(importOutcomes), z.int()),
    /** Set once it was taken over. */
    done: z.boolean(),
    invited: z.int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

/** What is sent along with the file, as form fields. */
export const ImportWishes = z.object({
  kind: z.enum(importKinds),
  mapping: z
    .string()
    .optional()
    .transform((json, context) => {
      try {
        return json ? z.partialRecord(field, z.int().min(0).max(200)).parse(JSON.parse(json)) : undefined;
      } catch {
        context.addIssue({ code: 'custom', message: 'mapping' });
        return z.NEVER;
      }
    }),
  /** Take over the good lines although there are faulty ones. */
  leaveOut: z.stringbool().default(false),
  /** Mail an invitation to everybody who comes in. */
  invite: z.stringbool().default(false),
});
export type ImportWishes = z.output<typeof ImportWishes>;
