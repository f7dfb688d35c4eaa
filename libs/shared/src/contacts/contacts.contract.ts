import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { day } from '../kernel/day.js';
import { cursor, page } from '../kernel/page.js';
import { ContactRequest, contactTopic } from './contact.schema.js';

const words = z.string().trim().min(10).max(2000);
const one = z.object({ id: z.uuid() });

export const sendRequest = route('POST /api/experts/:handle/requests', {
  access: 'member',
  summary: 'Ask somebody; the same id again sends nothing twice',
  input: z.object({
    handle: z.string().max(100),
    id: z.uuid(),
    topic: contactTopic,
    text: words,
    answerBy: day.nullable().default(null),
  }),
  output: ContactRequest,
  status: 201,
});
export const listRequests = route('GET /api/requests', {
  access: 'member',
  summary: 'Requests to me or by me, newest first',
  input: z.object({ box: z.enum(['in', 'out']).default('in'), cursor }),
  output: page(ContactRequest).extend({ open: z.int() }),
});
export const answerRequest = route('POST /api/requests/:id/answer', {
  access: 'member',
  summary: 'Answer a request; the sender gets a mail',
  input: one.extend({ text: words }),
  output: ContactRequest,
});
export const declineRequest = route('POST /api/requests/:id/decline', {
  access: 'member',
  summary: 'Decline, with or without a word',
  input: one.extend({ text: z.string().trim().max(2000).default('') }),
  output: ContactRequest,
});
export const withdrawRequest = route('POST /api/requests/:id/withdraw', {
  access: 'member',
  summary: 'Take back a request nobody has answered',
  input: one,
  output: ContactRequest,
});
