import { describe, expect, it } from '@jest/globals';
import { type Format, formatText } from './format-text';

/** `[` and `]` mark the selection before and after; addresses are written without them. */
function press(format: Format, marked: string) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const value = marked.replace(/[⟦⟧]/g, '');
  const { from, to, text, select } = formatText(format, { value, start, end }, 'x');
  const after = value.slice(0, from) + text + value.slice(to);
  return `${after.slice(0, select[0])}⟦${after.slice(select[0], select[1])}⟧${after.slice(select[1])}`;
}

describe('the formatting buttons', () => {
  it('mark what is selected, or a sample to type over', () => {
    expect(press('bold', 'Das ist ⟦wichtig⟧.')).toBe('Das ist **⟦wichtig⟧**.');
    expect(press('italic', 'Das ⟦⟧')).toBe('Das _⟦x⟧_');
    expect(press('code', '⟦npm start⟧')).toBe('`⟦npm start⟧`');
    expect(press('code', '⟦a\nb⟧')).toBe('```\n⟦a\nb⟧\n```');
  });

  it('take the mark away when pressed again', () => {
    expect(press('bold', 'Das ist **⟦wichtig⟧**.')).toBe('Das ist ⟦wichtig⟧.');
    expect(press('list', '⟦- eins\n- zwei⟧')).toBe('⟦eins\nzwei⟧');
  });

  it('make a link of a word or of an address', () => {
    expect(press('link', 'siehe ⟦hier⟧')).toBe('siehe [hier](⟦https://⟧)');
    expect(press('link', '⟦https://example.org⟧')).toBe('[⟦x⟧](https://example.org)');
  });

  it('work on whole lines for lists and quotes', () => {
    expect(press('list', 'vorher\nei⟦ns\nzw⟧ei\nnachher')).toBe('vorher\n⟦- eins\n- zwei⟧\nnachher');
    expect(press('quote', 'ein⟦⟧s')).toBe('> eins⟦⟧');
  });
});
