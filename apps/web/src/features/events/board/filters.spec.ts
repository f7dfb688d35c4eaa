import { describe, expect, it } from '@jest/globals';
import { asQuery, cleared, countChosen, listQuery, readBoard, toggled } from './filters';

const board = (search: string) => readBoard(new URLSearchParams(search));

describe('the address of the board', () => {
  it('says what is chosen, in one order whatever the address says, so that server and browser ask alike', () => {
    expect(asQuery(board('sector=social&sector=education&free=true').filters)).toEqual(
      asQuery(board('free=true&sector=education&sector=social').filters),
    );
    expect(listQuery(board('format=hybrid&from=2026-12-03'))).toMatchObject({ format: ['hybrid'], from: '2026-12-03' });
  });

  it('asks for nothing it does not know', () => {
    const { filters, from } = board('sector=sports&format=telepathy&from=bald&free=maybe');
    expect(countChosen(filters)).toBe(0);
    expect(from).toBeUndefined();
  });

  it('changes one value at a time and loses all filters at once, but not the day', () => {
    const search = new URLSearchParams('sector=culture&sector=social&from=2026-12-03');
    expect(toggled(search, 'sector', 'social', false).toString()).toBe('sector=culture&from=2026-12-03');
    expect(toggled(search, 'free', 'true', true).get('free')).toBe('true');
    expect(cleared(search).toString()).toBe('from=2026-12-03');
  });
});
