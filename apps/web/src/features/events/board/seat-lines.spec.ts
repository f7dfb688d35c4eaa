import { describe, expect, it } from '@jest/globals';
import type { Mode, OptionCapacity } from '@querschnitt/shared/events/events.schema';
import { seatLines } from './seat-lines';

const option = (mode: Mode, capacity: number | null, taken: number, waiting = 0): OptionCapacity => ({
  id: `${mode}${capacity}`,
  name: mode,
  mode,
  capacity,
  taken,
  waiting,
});

describe('seats in a list', () => {
  it('are counted for each way of taking part; what is full is left out while another option of the way has seats', () => {
    expect(seatLines([option('on_site', 24, 22), option('on_site', 12, 12, 5), option('online', 80, 35)])).toEqual([
      { mode: 'on_site', free: 2, capacity: 24, waiting: 0 },
      { mode: 'online', free: 45, capacity: 80, waiting: 0 },
    ]);
  });

  it('say how many wait where nothing is free', () => {
    expect(seatLines([option('on_site', 10, 10, 3)])).toEqual([{ mode: 'on_site', free: 0, capacity: 10, waiting: 3 }]);
  });

  it('are not spoken of without a limit, nor for recordings', () => {
    expect(seatLines([option('online', null, 7), option('recording', 5, 0)])).toEqual([]);
  });
});
