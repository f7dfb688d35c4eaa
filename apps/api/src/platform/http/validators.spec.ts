import { describe, expect, it } from '@jest/globals';
import { isHeld } from './validators.js';

describe('a reader who names a validator', () => {
  it.each(['"a"', 'W/"a"', '"b", "a"', 'W/"b" ,W/"a"', '*'])('%s has "a"', (named) => {
    expect(isHeld(named, '"a"')).toBe(true);
    expect(isHeld(named, 'W/"a"')).toBe(true);
  });

  it.each([undefined, '', '"b"', 'a', '"ab"', '"b, a"'])('%s has not', (named) => {
    expect(isHeld(named, '"a"')).toBe(false);
  });
});
