import { describe, expect, it } from '@jest/globals';
import { ImportWishes } from './import.schema.js';

describe('the form fields of an import', () => {
  it('reads a mapping and the two choices', () => {
    expect(ImportWishes.parse({ kind: 'people', mapping: '{"name":0,"email":2}', invite: 'true' })).toEqual({
      kind: 'people',
      mapping: { name: 0, email: 2 },
      leaveOut: false,
      invite: true,
    });
  });
  it.each(['{', '{"salary":1}', '{"name":-1}', '[]x'])('refuses the mapping %s', (mapping) => {
    expect(ImportWishes.safeParse({ kind: 'people', mapping }).success).toBe(false);
  });
});
