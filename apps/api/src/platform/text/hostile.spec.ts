import { describe, expect, it } from '@jest/globals';
import { asLine } from '@querschnitt/shared/kernel/as-line';
import { line } from '@querschnitt/shared/kernel/line';
import MarkdownIt from 'markdown-it';
import { worked } from '../../../../../tests/support/worked.js';
import { renderMarkdown } from './markdown.js';

const MOST = 20_000;
const full = (part: string, of = MOST) => part.repeat(Math.ceil(of / part.length)).slice(0, of);
const lines = (line: (nth: number) => string) =>
  Array.from({ length: 180 }, (_, nth) => line(nth))
    .join('\n')
    .slice(0, MOST);
const people = new Map([['a', { id: 'a', handle: 'a', name: 'A' }]]);

/** The shortest of a few tries: how long the event loop stands still, in milliseconds of work. */
function blocked(render: () => unknown) {
  let shortest = Infinity;
  for (let tries = 0; tries < 6; tries += 1) {
    const from = worked();
    render();
    shortest = Math.min(shortest, worked() - from);
    if (shortest < 50) break;
  }
  return shortest;
}

const shapes: Record<string, string> = {
  'relative addresses': full('//a.de/'),
  addresses: full('http://a.de/ '),
  hosts: full('a.de.'),
  'letters and dots': full('a.'),
  brackets: full('['),
  'links begun': full('[a]('),
  pictures: full('![a](b.de)'),
  emphasis: full('**a*'),
  'stars and strokes': full('_*'),
  backticks: Array.from({ length: 190 }, (_, nth) => '`'.repeat(nth)).join(' '),
  quotations: full('> '),
  'deep quotations': full(`${'>'.repeat(20)} a\n`),
  lists: full('- - - - - - - - - a\n'),
  'nested lists': lines((nth) => `${' '.repeat(nth)}3. a`),
  numbers: full('1. 2. 3. 4. a\n'),
  'two columns': `a|b\n-|-\n${full('|\n')}`,
  'many columns': `${full('a|', 4000)}\n${full('-|', 4000)}\n${full('|\n', 12_000)}`,
  'many small tables': full(`${'a|'.repeat(38)}a\n${':-:|'.repeat(38)}:-:\n${'|\n'.repeat(40)}\n`),
  mentions: full('@a '),
  'mail addresses': full('a@b.de '),
  entities: full('&amp;'),
  'empty lines': full('\n'),
  'one word': full('a'),
};

describe('a text made to be slow', () => {
  it.each(Object.entries(shapes))('%s', (_, source) => {
    expect(blocked(() => renderMarkdown(source.slice(0, MOST), people))).toBeLessThan(150);
    for (const length of [300, 3000, MOST])
      expect(renderMarkdown(source.slice(0, length), people).html.length).toBeLessThan(8 * length + 5000);
  });

  it('is slow without these limits', () => {
    const plain = new MarkdownIt({ linkify: true, breaks: true });
    expect(blocked(() => plain.render(shapes['relative addresses']!))).toBeGreaterThan(150);
    expect(plain.render(shapes['many columns']!).length).toBeGreaterThan(10 * MOST);
  });

  it('has so many cells in all its tables together, however long the rest of it is', () => {
    const table = `${'a|'.repeat(29)}a\n${'-|'.repeat(29)}-\n${'|\n'.repeat(40)}\n`;
    const { html } = renderMarkdown(`${full('word ', 12_000)}\n\n${table}${table}`, people);
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html).toContain('-|-|');
  });

  it('keeps every word of it, and links', () => {
    const { html, excerpt } = renderMarkdown(`${full('> ')} siehe www.a.example`);
    expect(html).toContain('&gt; &gt;');
    expect(html).toContain('href="https://www.a.example"');
    expect(excerpt).toMatch(/^> > /);
  });
});

describe('a line of nothing but marks, which are put in order in their number squared', () => {
  const heap = `a${'\u0301\u0316'.repeat(22_000)}`;

  it.each([
    ['typed', () => line(100).safeParse(heap)],
    ['read from elsewhere', () => asLine(heap)],
  ])('is read in time when %s', (_, read) => expect(blocked(read)).toBeLessThan(50));

  it('would not be (negative control)', () => expect(blocked(() => heap.normalize('NFC'))).toBeGreaterThan(100));
});
