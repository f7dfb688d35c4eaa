import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { Institution } from './institution.schema.js';

export const listInstitutions = route('GET /api/institutions', {
  access: 'everyone',
  summary: 'Institutions by name, or by a part of it',
  input: z.object({
    q: z.string().trim().max(100).default(''),
    cursor,
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: page(Institution),
});
export const showInstitution = route('GET /api/institutions/:slug', {
  access: 'everyone',
  summary: 'An institution',
  input: z.object({ slug: z.string().max(100) }),
  output: Institution,
});
