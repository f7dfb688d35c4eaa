import { describe, expect, it } from '@jest/globals';
import { asLine } from './as-line.js';
import { explainIssue } from './input-issue.js';
import { line } from './line.js';

const name = line(100).min(2);

describe('one line', () => {
  it.each([
    ['right-to-left override', 'Hannelore\u202EhcsteiD'],
    ['right-to-left mark', 'Mia\u200F Roth'],
    ['isolate', '\u2066Mia Roth'],
    ['zero-width space', 'Mia\u200B Roth'],
    ['zero-width joiner between letters', 'Mi\u200Da Roth'],
    ['zero-width no-break space', 'Mia\uFEFF Roth'],
    ['invisible times', 'Mia\u2062 Roth'],
    ['filler', 'Mia \u3164'],
    ['combining grapheme joiner', 'Mi\u034Fa Roth'],
    ['tag', 'Mia\u{E0041} Roth'],
    ['variation selector behind a letter', 'Mia\uFE0F Roth'],
    ['line separator', 'Mia\u2028Roth'],
    ['heap of marks, which covers the lines around it', `Mia${'\u0301'.repeat(20)} Roth`],
  ])('takes no %s', (_, text) => expect(name.safeParse(text).success).toBe(false));

  it('says in both languages what is wrong', () => {
    const said = (language: 'de' | 'en') =>
      name.safeParse('Mia\u200B Roth', { error: explainIssue(language) }).error!.issues[0]!.message;
    expect([said('de'), said('en')]).toEqual([
      'Darin stehen unsichtbare Zeichen. Bitte tippen Sie den Text neu ein.',
      'This contains invisible characters. Please type the text anew.',
    ]);
  });

  it.each(['Zoë Müller-Łukasiewicz', 'O’Neill', 'Владимир', '宮崎 駿', 'می‌خواهم', 'Fragen 👩‍🏫 und ❤️‍🔥', '👩🏽‍🏫 1️⃣'])(
    'takes %s as it is',
    (text) => expect(name.parse(text)).toBe(text),
  );

  it('keeps one form of what looks the same, without what copying brought along', () => {
    expect(name.parse(' Mu\u0308ller ')).toBe('Müller');
    expect(name.parse('Ver\u00ADan\u00ADstal\u00ADtung')).toBe('Veranstaltung');
    expect(name.safeParse('\u00AD\u00AD\u00AD').success).toBe(false);
  });

  it('takes the marks a script has, and all that look like one letter', () => {
    for (const text of ['Tiếng Việt', 'שִׁ֣ירָה', 'รู้จัก', 'བསྒྲུབས', 'ne\u0323\u0302'])
      expect([text, name.safeParse(text).success]).toEqual([text, true]);
  });

  it('is made of any text: what the form would refuse is gone, what it takes stays', () => {
    expect(asLine(' Raum\t3\r\nBCC: x\u2028y\u0007 ')).toBe('Raum 3 BCC: x y');
    expect(asLine('Hannelore\u202EhcsteiD \u200BMu\u0308ller\uFEFF')).toBe('HannelorehcsteiD Müller');
    for (const text of ['Fragen 👩‍🏫 und ❤️‍🔥', '👩🏽‍🏫 1️⃣', 'می‌خواهم']) expect(asLine(text)).toBe(text);
  });

  it('made of whatever signs passes', () => {
    const signs = [
      'a',
      'Ö',
      '1',
      ' ',
      '\n',
      '\u0000',
      '\u200B',
      '\u200D',
      '\u202E',
      '\uFE0F',
      '\uFEFF',
      '\u00AD',
      '\u0308',
      '\u0344'.repeat(8),
      '👩',
      '🏽',
      '🏫',
      '❤',
      'م',
      '\u200C',
      '\u3164',
      '\u{E0041}',
      '\u2029',
    ];
    let seed = 7;
    const any = () => signs[(seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % signs.length]!;
    for (let n = 0; n < 5_000; n++) {
      const text = asLine(Array.from({ length: 8 }, any).join(''));
      expect([text, line(100).safeParse(text)]).toMatchObject([text, { success: true, data: text }]);
    }
  });
});
