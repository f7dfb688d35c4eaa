import { describe, expect, it } from '@jest/globals';
import { differences } from './differences';

const mine = {
  version: 1,
  slug: 'treffen',
  placeName: 'Saal',
  sectors: ['culture'],
  options: [{ id: 'a', name: 'Vor Ort', capacity: 10, note: '' }],
};

describe('what differs between two versions', () => {
  it('is told field by field, without what nobody sees', () => {
    const theirs = {
      ...mine,
      version: 2,
      placeName: 'Aula',
      sectors: ['culture', 'social'],
      options: [{ ...mine.options[0], capacity: 30 }],
      imported: false,
    };
    expect(differences(mine, theirs)).toEqual([
      { path: 'placeName', mine: 'Saal', theirs: 'Aula' },
      { path: 'sectors', mine: 'culture', theirs: 'culture, social' },
      { path: 'options.0.capacity', mine: '10', theirs: '30' },
    ]);
  });

  it('names a whole row that only one of them has', () => {
    const theirs = {
      ...mine,
      options: [...mine.options, { id: 'b', name: 'Aufzeichnung', capacity: null, note: 'bis Mai' }],
    };
    expect(differences(mine, theirs)).toEqual([{ path: 'options.1', mine: '', theirs: 'Aufzeichnung, bis Mai' }]);
  });

  it('is nothing where an empty field stands for none', () => {
    expect(differences({ a: '', n: Number.NaN, list: [] }, { a: null, n: undefined, list: [] })).toEqual([]);
  });
});
