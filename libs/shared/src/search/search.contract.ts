import { z } from 'zod';
import { route } from '../kernel/contract.js';

export const reindex = route('POST /api/search/reindex', {
  access: 'administrator',
  summary: 'Index everything anew, for example after many new nouns were learnt',
  output: z.object({ things: z.int() }),
});
