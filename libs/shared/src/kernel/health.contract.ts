import { z } from 'zod';
import { route } from './contract.js';

export const live = route('GET /api/health/live', {
  access: 'everyone',
  effort: 'light',
  summary: 'Does this node run at all?',
  output: z.object({ status: z.literal('ok') }),
});
export const ready = route('GET /api/health/ready', {
  access: 'everyone',
  effort: 'light',
  summary: 'Should this node be sent requests? 503 where not',
  output: z.object({ status: z.literal('ok') }),
});
