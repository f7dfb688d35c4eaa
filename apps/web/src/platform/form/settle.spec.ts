import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { settle } from './settle';

const schema = z.object({
  name: z.string().min(3),
  website: z.url().optional(),
  motto: z.string().max(200),
  seats: z.number().int().min(1).optional(),
  options: z.array(z.object({ capacity: z.number().max(500) })),
});
const typed = { name: 'Ausleihe', website: '', motto: '', seats: Number.NaN, options: [{ capacity: 20 }] };

describe('what was typed, against the contract', () => {
  it('leaves optional fields out when they are empty, and keeps an empty text where one is allowed', () => {
    expect(settle(schema, typed, 'de')).toEqual({
      values: { ...typed, website: undefined, seats: undefined },
      errors: {},
    });
  });

  it('says at each field what is wrong, in the reader’s language', () => {
    const { errors } = settle(schema, { ...typed, name: '', options: [{ capacity: 501 }] }, 'de');
    expect(errors.name?.message).toBe('Bitte ausfüllen.');
    expect(errors).toMatchObject({ options: [{ capacity: { message: 'Bitte höchstens 500.' } }] });
    expect(settle(schema, { ...typed, name: '' }, 'en').errors.name?.message).toBe('Please fill this in.');
  });
});
