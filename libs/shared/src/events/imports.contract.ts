import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { CalendarImport } from './imports.schema.js';

export const previewImport = route('POST /api/calendar-imports', {
  access: 'organiser',
  summary: 'Read a calendar from an address or a file (multipart field `file`) and say what importing it would do',
  input: z.object({
    address: z
      .url({ protocol: /^(https?|webcal)$/ })
      .max(1000)
      .optional(),
  }),
  output: CalendarImport,
  status: 201,
  upload: true,
});
export const applyImport = route('POST /api/calendar-imports/:importId/application', {
  access: 'organiser',
  effort: 'heavy',
  summary: 'Take the dates over as previewed: new ones are made, known ones updated by their UID',
  input: z.object({
    importId: z.uuid(),
    /** Keys of dates that are left out. */
    without: z.array(z.string().max(16)).max(4_000).default([]),
    /** Ways into meetings go into the link of a way of taking part, which only those registered for it see. */
    linksForRegistered: z.boolean().default(false),
  }),
  output: CalendarImport,
});
