import { describe, expect, it } from '@jest/globals';
import { cell } from './attendees-csv.js';

describe('a cell of a list for spreadsheets', () => {
  it.each(['=1+1', '+49 3641', '-1', '@SUM(A1)', '\t=1+1', '\r\n=1+1', ' =1+1', '\u00a0=1+1'])(
    'is never a formula: %j',
    (value) => {
      expect(cell(value)).toMatch(/^"'[=+\-@]/);
    },
  );

  it.each([
    ['Vor Ort\r\nAula', 'Vor Ort Aula'],
    ['Vor Ort\u2028Aula', 'Vor Ort Aula'],
    ['a\u0000b\u0085c', 'a b c'],
    [' Aula ', 'Aula'],
  ])('stays on one line: %j', (value, written) => {
    expect(cell(value)).toBe(`"${written}"`);
  });

  it('keeps quotation marks', () => {
    expect(cell('Saal "Nord"; links')).toBe('"Saal ""Nord""; links"');
  });
});
