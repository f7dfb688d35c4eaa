import { describe, expect, it } from '@jest/globals';
import { conflictOf } from './outage.js';

describe('what the database refuses to keep', () => {
  it.each([
    ['23505', 'conflict'],
    ['23P01', 'conflict'],
    ['22001', 'input.unstorable'],
    ['22003', 'input.unstorable'],
    ['22008', 'input.unstorable'],
    ['54000', 'input.unstorable'],
  ])('%s is answered with %s', (code, problem) => {
    expect(conflictOf({ code })).toBe(problem);
  });

  it.each([[{ code: '23503' }], [{ code: '42601' }], [new Error('any')], [undefined]])(
    '%j stays our own mistake',
    (error) => {
      expect(conflictOf(error)).toBeUndefined();
    },
  );
});
