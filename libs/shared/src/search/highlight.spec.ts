import { describe, expect, it } from '@jest/globals';
import { German } from './german.js';
import { highlight, reason } from './highlight.js';
import { planQuery } from './plan.js';
import { toTsquery, toTsvector } from './tsvector.js';
import { correction, distance } from './typo.js';

const german = new German();
const marked = (query: string, text: string) =>
  highlight(german, planQuery(german, query), text)
    .map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('the reason for a hit', () => {
  it('marks whole words, inflected and inside compounds', () => {
    expect(marked('Elternabend Museum', 'Sieben Elternabende, auch in Museen und mit Museumspädagog:innen.')).toBe(
      'Sieben [Elternabende], auch in [Museen] und mit [Museumspädagog:innen].',
    );
  });
  it('chooses the sentence that says most', () => {
    const plan = planQuery(german, 'Elternabend Bildschirmzeit');
    expect(
      reason(german, plan, ['Ich mag Elternabende.', 'Musik. Ein Elternabend zu Bildschirmzeit geht gut.'])
        ?.map(({ text }) => text)
        .join(''),
    ).toBe('Ein Elternabend zu Bildschirmzeit geht gut.');
    expect(reason(german, plan, ['Nichts davon.'])).toBeNull();
  });
  it('is never long', () => {
    const long = `${'Wort '.repeat(80)}Elternabend ${'Wort '.repeat(80)}`;
    expect(
      reason(german, planQuery(german, 'Elternabend'), [long])!
        .map(({ text }) => text)
        .join('').length,
    ).toBeLessThan(260);
  });
});

describe('literals for PostgreSQL', () => {
  it('gives parts of a compound its position', () => {
    expect(
      toTsvector(german, [
        { text: 'Leihvertrag', weight: 'A' },
        { text: 'Vertrag', weight: 'C' },
      ]),
    ).toBe(`'leihvertrag':1A 'leih':1A 'vertrag':1A,2C`);
  });
  it('asks for every word or for some', () => {
    const plan = planQuery(german, 'Leihvertrag Muster');
    expect(toTsquery(plan)).toBe(`(('leihvertrag') | ('leih' & 'vertrag')) & (('muster'))`);
    expect(toTsquery(plan, 'some')).toContain(') | (');
  });
  it('lets nothing out of the quotes', () => {
    expect(toTsquery(planQuery(german, `a'b & !c | \\'d':* <->`))).not.toMatch(/[\\!:*<>]|''/);
  });
});

describe('slips', () => {
  it('counts a swap of neighbours once', () => expect(distance('datenschuzt', 'datenschutz')).toBe(1));
  it('corrects long words, not short ones', () => {
    expect(correction('podcats', [{ word: 'podcast' }])?.word).toBe('podcast');
    expect(correction('rat', [{ word: 'rad' }])).toBeUndefined();
    expect(correction('medizin', [{ word: 'medien' }])).toBeUndefined();
  });
});
