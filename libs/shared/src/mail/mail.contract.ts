import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { Mail } from './mail.schema.js';

export const listMails = route('GET /api/mails', {
  access: 'everyone',
  summary: 'Mails of the example, newest first; only in the example mode on loopback',
  input: z.object({ cursor }),
  output: page(Mail),
});
