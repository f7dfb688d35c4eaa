import { describe, expect, it } from '@jest/globals';
import { isLong } from './is-long';

const times = (n: number, text: string) => text.repeat(n);

describe('a text that is longer than a screen', () => {
  it('has many letters or many lines, of whatever kind', () => {
    expect(isLong(`<p>${times(500, 'sieben ')}</p>`)).toBe(true);
    expect(isLong(`<p>${times(200, 'eine<br>\n')}</p>`)).toBe(true);
    expect(isLong(`<ul>\n${times(60, '<li>eins</li>\n')}</ul>\n`)).toBe(true);
    expect(isLong(`<pre><code>${times(60, 'let a;\n')}</code></pre>\n`)).toBe(true);
  });

  it('is not one with a few of them, or with long addresses', () => {
    expect(isLong(times(8, '<p>Ein Absatz, wie man ihn schreibt.</p>\n'))).toBe(false);
    expect(isLong(`<p><a href="https://lang.example/${times(600, 'weiter')}">kurz</a></p>`)).toBe(false);
    expect(
      isLong(`<table><tbody>${times(12, '<tr>\n<td>a</td>\n<td>b</td>\n<td>c</td>\n</tr>\n')}</tbody></table>`),
    ).toBe(false);
  });
});
