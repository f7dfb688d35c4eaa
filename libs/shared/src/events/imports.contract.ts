import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { CalendarImport } from './imports.schema.js';

export const previewImport = route('POST /api/calendar-imports', {
  access: 'organiser',
  summary: 'Read a calendar from an address or a file (multipart field `file`) and say what importing it would do',
  input: z.object({ address: z.url({ protocol: /^(https?|webcal)$/ }).max(1000).optional() }),
  output: CalendarImport,
  status: 201,
  upload: true,
});
export const applyImport = route('POST /api/calendar-imports/:importId/application', {
  access: 'organiser',
  summary: 'Take the dates over as previewed: new ones are made, known ones updated by their UID',
  input: z.object({ importId: z.uuid() }),
  output: CalendarImport,
});
