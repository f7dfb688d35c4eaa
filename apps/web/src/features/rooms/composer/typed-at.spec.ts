import { describe, expect, it } from '@jest/globals';
import { typedAt } from './typed-at';

const typed = (text: string) => typedAt(text, text.length);

describe('a mention being typed', () => {
  it('begins at the sign and holds one or two words', () => {
    expect(typed('Gern, @Kar')).toEqual({ sign: '@', from: 6, query: 'Kar' });
    expect(typed('@Karsten Öh')).toEqual({ sign: '@', from: 0, query: 'Karsten Öh' });
    expect(typed('(@')).toEqual({ sign: '@', from: 1, query: '' });
  });

  it('is none inside a word or an address, nor after a whole sentence', () => {
    expect(typed('mail@example')).toBeUndefined();
    expect(typed('@Karsten Öhler fragt')).toBeUndefined();
    expect(typed('@karsten-oehler ')).toBeUndefined();
    expect(typed('@karsten-oehler bitte')).toBeUndefined();
    expect(typed('ohne Zeichen')).toBeUndefined();
  });
});

describe('an emoji being typed', () => {
  it('begins at a colon with two letters', () => {
    expect(typed('Gern :lä')).toEqual({ sign: ':', from: 5, query: 'lä' });
    expect(typed(':sm')).toEqual({ sign: ':', from: 0, query: 'sm' });
  });

  it('is none in a time, an address or a sentence', () => {
    for (const text of [':s', 'um 10:30', 'Hinweis:bitte', 'https://a', 'Dies: ', ':)', ':sm ile'])
      expect(typed(text)).toBeUndefined();
  });
});
