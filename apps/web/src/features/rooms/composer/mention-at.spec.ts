import { describe, expect, it } from '@jest/globals';
import { mentionAt } from './mention-at';

const typed = (text: string) => mentionAt(text, text.length);

describe('a mention being typed', () => {
  it('begins at the sign and holds one or two words', () => {
    expect(typed('Gern, @Kar')).toEqual({ from: 6, query: 'Kar' });
    expect(typed('@Karsten Öh')).toEqual({ from: 0, query: 'Karsten Öh' });
    expect(typed('(@')).toEqual({ from: 1, query: '' });
  });

  it('is none inside a word or an address, nor after a whole sentence', () => {
    expect(typed('mail@example')).toBeUndefined();
    expect(typed('@Karsten Öhler fragt')).toBeUndefined();
    expect(typed('@karsten-oehler ')).toBeUndefined();
    expect(typed('@karsten-oehler bitte')).toBeUndefined();
    expect(typed('ohne Zeichen')).toBeUndefined();
  });
});
