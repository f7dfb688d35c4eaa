import { z } from 'zod';
import { route } from './contract.js';

export const health = route('GET /api/health', { access: 'everyone', summary: 'Is this node ready for requests?', output: z.object({ status: z.literal('ok') }) });
