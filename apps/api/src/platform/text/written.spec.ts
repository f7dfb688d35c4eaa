import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from './markdown.js';

const jo = { id: 'j', handle: 'joerdis-gross', name: 'Jördis Groß' };
const long = { id: 'l', handle: `${'a'.repeat(78)}-b`, name: 'Lang' };
const people = new Map([jo, long].map((one) => [one.handle, one]));
const rendered = (source: string) => renderMarkdown(source, people);
const html = (source: string) => rendered(source).html.replaceAll(' rel="nofollow ugc noopener"', '').trim();
const link = (to: string, words = to) => `<a href="${to}">${words}</a>`;
const named = '<a class="mention" href="/fachleute/joerdis-gross">@Jördis Groß</a>';

describe('words that look like markup', () => {
  it.each([
    'Liebe Kolleg*innen, Schüler*innen und Lehrer*innen',
    'Frauen* und Mädchen*, Trans*- und Inter*-Personen',
    'Lehrer_innen und Schüler_innen, Erzieher:innen',
    'Anna (*1985) und Bert (*3.5.1970) für Frauen*, Männer* und alle*',
    'Mit \\o/ dabei',
    '10*5*2 = 100',
    '17. 05. 2027',
    '12.03.2027 um 19 Uhr',
    '3. Oktober ist frei',
    '1. Mai',
    '[Anna]: bis morgen',
    '\\\\server\\daten',
    '[x](protokoll.pdf)',
    '[x](?beitrag=8)',
    '1. - 4. Klasse',
    '1. und 2. Klasse',
    '#',
    '~~~ Pause ~~~',
    'Anna`s und Peter`s Haus',
    '¯\\_(ツ)_/¯ und -_- und o_O und ^_^',
    'z.B. am 3.5. bzw. Abs. 2 Nr.1, fertig.Es geht',
  ])('stay as they are: %s', (source) => {
    expect(rendered(source)).toMatchObject({ html: `<p>${source}</p>\n`, excerpt: source });
  });

  it('are marked up where that is meant', () => {
    expect(html('*Kolleg*innen* und **Schüler*innen**, un**glaub**lich')).toBe(
      '<p><em>Kolleg*innen</em> und <strong>Schüler*innen</strong>, un<strong>glaub</strong>lich</p>',
    );
    expect(html('**Frauen* und Mädchen***, *Frauen**, **Frauen*, *Männer* und alle**')).toBe(
      '<p><strong>Frauen* und Mädchen*</strong>, <em>Frauen*</em>, <strong>Frauen*, <em>Männer</em> und alle</strong></p>',
    );
    expect(html('***a* b** und **c *d***, *e **f** g*')).toBe(
      '<p><strong><em>a</em> b</strong> und <strong>c <em>d</em></strong>, <em>e <strong>f</strong> g</em></p>',
    );
  });

  it.each([
    '3. Oktober: frei\n24. Dezember: zu\n31. Dezember: zu',
    '10. Klasse: Praktikum\n8. Klasse: Werkstatt',
    'im\n1. Stock',
    '1. Mai\n2. Mai',
    'Gruß\n--\nName',
  ])('keep their lines: %j', (source) => {
    expect(html(source)).toBe(`<p>${source.replaceAll('\n', '<br />\n')}</p>`);
    expect(rendered(source).excerpt).toBe(source.replaceAll('\n', ' '));
  });

  it('are a list where it counts, which ends where it stops counting', () => {
    expect(html('- 18. September: Start\n- 2. Oktober: Treffen')).toBe(
      '<ul>\n<li>18. September: Start</li>\n<li>2. Oktober: Treffen</li>\n</ul>',
    );
    expect(html('Plan:\n1. eins\n2. zwei\n\n3. drei')).toMatch(
      /^<p>Plan:<\/p>\n<ol>(\s*<li>\s*<p>\w+<\/p>\s*<\/li>){3}\s*<\/ol>$/,
    );
    expect(html('1. eins\n   - Teil\n2. zwei\n24. Dezember')).toBe(
      '<ol>\n<li>eins\n<ul>\n<li>Teil</li>\n</ul>\n</li>\n<li>zwei</li>\n</ol>\n<p>24. Dezember</p>',
    );
    expect(html('5. a\n6. b')).toBe('<ol start="5">\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(rendered('1. eins\n2) zwei\n3) drei').excerpt).toBe('1. eins 2) zwei 3) drei');
  });
});

describe('lines that are indented', () => {
  it.each(['    Anna', '\tAnna', 'Gruß\n\n    Anna'])('are no code: %j', (source) =>
    expect(html(source)).toBe(
      source
        .split(/\n+/)
        .map((one) => `<p>${one.trim()}</p>`)
        .join('\n'),
    ),
  );
});

describe('addresses', () => {
  it.each([
    ['https://a.example/_b_/*c*/~~d~~/e', link('https://a.example/_b_/*c*/~~d~~/e')],
    [
      '**https://a.example/b_c**, _https://a.example/d_.',
      `<strong>${link('https://a.example/b_c')}</strong>, <em>${link('https://a.example/d')}</em>.`,
    ],
    ['[https://b.example](https://a.example)', link('https://a.example', 'https://b.example')],
    ['https://a.example/?b=1&amp;c=2', link('https://a.example/?b=1&amp;c=2')],
    ['Siehe www.stadt.example.', `Siehe ${link('https://www.stadt.example', 'www.stadt.example')}.`],
    ['(https://de.example/Jena_(Stadt))', `(${link('https://de.example/Jena_(Stadt)')})`],
    ['stadt-jena.de/kita, dann', `${link('https://stadt-jena.de/kita', 'stadt-jena.de/kita')}, dann`],
    [
      '„www.a.example“ und Www.A.example!',
      `„${link('https://www.a.example', 'www.a.example')}“ und ${link('https://Www.A.example', 'Www.A.example')}!`,
    ],
    [
      'https://bücher.example/?a=1&b=2',
      link('https://xn--bcher-kva.example/?a=1&amp;b=2', 'https://bücher.example/?a=1&amp;b=2'),
    ],
    ['an anna.b@verein.example.', `an ${link('mailto:anna.b@verein.example', 'anna.b@verein.example')}.`],
    ['[Stadt](www.stadt.example)', link('https://www.stadt.example', 'Stadt')],
    ['[Stadt](stadt.example/pfad)', link('https://stadt.example/pfad', 'Stadt')],
    ['[Mail](anna@verein.example)', link('mailto:anna@verein.example', 'Mail')],
    ['[Räume](/raeume)', link('/raeume', 'Räume')],
    ['![Bild](https://a.example/x.png)', link('https://a.example/x.png', 'Bild')],
    ['[![Bild](https://a.example/x.png)](https://b.example)', link('https://b.example', 'Bild')],
    ['https://a.example/@joerdis-gross/1', link('https://a.example/@joerdis-gross/1')],
  ])('%s', (source, shown) => expect(html(source)).toBe(`<p>${shown}</p>`));
});

describe('mentions', () => {
  it.each([
    ['(@joerdis-gross)', `(${named})`],
    ['@joerdis-gross: hallo', `${named}: hallo`],
    ['@Jördis-Groß.', `${named}.`],
    ['**@joerdis-gross**/@joerdis-gross', `<strong>${named}</strong>/${named}`],
    [`@${long.handle}`, `<a class="mention" href="/fachleute/${long.handle}">@Lang</a>`],
  ])('%s', (source, shown) => expect(html(source)).toBe(`<p>${shown}</p>`));

  it.each([
    '@joerdis-gross:matrix.example',
    '@joerdis-gross.gut',
    '@joerdis-gross.de',
    '@joerdis-gross@verein.example',
    'me@joerdis-gross.example',
    'verein.example/@joerdis-gross',
    '[@joerdis-gross](https://a.example)',
    '\\@joerdis-gross',
    '`@joerdis-gross`',
    '@joerdis-grossmann',
  ])('nobody in %s', (source) => {
    expect(rendered(source).mentions).toEqual([]);
    expect(html(source)).not.toMatch(/mention|<a [^>]*>(?:(?!<\/a>).)*<a /);
  });
});

describe('blocks', () => {
  it('show tasks as boxes nobody can tick, and only those', () => {
    expect(html('- [ ] offen\n- [x] **fertig**\n- [x](https://a.example)')).toBe(
      `<ul>\n<li class="task"><input type="checkbox" disabled aria-label="Aufgabe" /> offen</li>\n<li class="task"><input type="checkbox" disabled checked aria-label="Aufgabe" /> <strong>fertig</strong></li>\n<li>${link('https://a.example', 'x')}</li>\n</ul>`,
    );
    expect(rendered('- [ ] offen\n- [x] fertig').excerpt).toBe('[ ] offen [x] fertig');
  });

  it('keep what is struck out apart in the excerpt', () => {
    expect(rendered('~~18 Uhr~~ 19 Uhr').excerpt).toBe('~~18 Uhr~~ 19 Uhr');
  });

  it('put columns where they are asked to be', () => {
    expect(html('|a|b|c|\n|--|--:|:-:|\n|1|2|3|')).toMatch(
      /<td>1<\/td>\n<td class="end">2<\/td>\n<td class="center">3<\/td>/,
    );
  });

  it('keep an amount and its unit together, and the excerpt as it was typed', () => {
    expect(rendered('300 € und 5 %')).toMatchObject({
      html: '<p>300\u00a0€ und 5\u00a0%</p>\n',
      excerpt: '300 € und 5 %',
    });
  });

  it('run in the direction of their writing', () => {
    expect(html('مرحبا 123\n\n- abc')).toBe(
      '<p dir="auto">مرحبا 123</p>\n<ul dir="auto">\n<li dir="auto">abc</li>\n</ul>',
    );
    expect(html('abc')).toBe('<p>abc</p>');
  });
});
