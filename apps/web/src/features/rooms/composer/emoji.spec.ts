import { describe, expect, it } from '@jest/globals';
import { findEmoji } from './emoji';

describe('an emoji', () => {
  it('is found by the beginning of a word in either language and named in one’s own', () => {
    expect(findEmoji('Lä', 'de')).toEqual([{ sign: '🙂', name: 'Lächeln' }]);
    expect(findEmoji('smi', 'de')).toEqual([{ sign: '🙂', name: 'Lächeln' }]);
    expect(findEmoji('danke', 'en')).toEqual([{ sign: '🙏', name: 'Thanks' }]);
    expect(findEmoji('daumen', 'de').map(({ name }) => name)).toEqual([
      'Daumen hoch',
      'Daumen runter',
      'Daumendrücken',
    ]);
    expect(findEmoji('xyz', 'de')).toEqual([]);
  });
});
