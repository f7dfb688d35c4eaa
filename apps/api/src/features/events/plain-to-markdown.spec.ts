import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../../platform/text/markdown.js';
import { plainToMarkdown } from './plain-to-markdown.js';
import { textOfHtml } from '../../platform/text/text-of-html.js';

const words = (text: string) => textOfHtml(renderMarkdown(plainToMarkdown(text)).html);

describe('plain text from a calendar', () => {
  it.each([
    '***ACHTUNG: Der Computer-Treff FÄLLT AM 5.07. AUS!***',
    'TOP 1: Änderung\nTOP 2: Fensteröffner/RFID',
    '# keine Überschrift\n> kein Zitat\n- keine Liste\n1. auch keine\n+ nein\n===',
    'a_b_c [x](javascript:alert(1)) `code` <b>fett</b> & "so" \\ | ~',
    '\\o/ Hurra \\o\\ und \\\\server\\daten',
    'siehe https://www.facebook.com/events/297637247437414/?a_b=c_d und mehr',
  ])('keeps its words: %j', (text) => {
    expect(words(text)).toBe(text);
  });

  it('is neither code nor a list where it was indented', () => {
    expect(renderMarkdown(plainToMarkdown('TOP 1\n\n    wie geht es weiter?')).html).toBe(
      '<p>TOP 1</p>\n<p>wie geht es weiter?</p>\n',
    );
  });

  it('keeps addresses as links', () => {
    expect(renderMarkdown(plainToMarkdown('https://werkraum.example/a_b_c')).html).toContain(
      'href="https://werkraum.example/a_b_c"',
    );
  });
});
