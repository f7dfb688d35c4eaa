import { describe, expect, it } from '@jest/globals';
import { continueList } from './continue-list';

const enter = (value: string, caret = value.length) => {
  const edit = continueList(value, caret);
  return edit && value.slice(0, edit.from) + edit.text + value.slice(edit.to);
};

describe('Enter in a list', () => {
  it('begins the next item alike', () => {
    expect(enter('Bitte:\n- Kabel')).toBe('Bitte:\n- Kabel\n- ');
    expect(enter('  * tief')).toBe('  * tief\n  * ');
    expect(enter('9. neun')).toBe('9. neun\n10. ');
    expect(enter('> gesagt')).toBe('> gesagt\n> ');
  });

  it('ends it after an empty item', () => {
    expect(enter('- Kabel\n- ')).toBe('- Kabel\n');
  });

  it('leaves running text and dates alone', () => {
    expect(enter('kein Punkt')).toBeUndefined();
    expect(enter('-ohne Abstand')).toBeUndefined();
    expect(enter('24.12. feiern wir')).toBeUndefined();
  });
});
