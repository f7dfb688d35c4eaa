import { describe, expect, it } from '@jest/globals';
import { chance } from '../../../../../tests/support/chance.js';
import { moveUp, type OptionSeats } from './move-up.js';
import type { Registration } from './registration.js';

describe('moving up', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))(
    'all at once leaves every seat and place as one after the other does (crowd %i)',
    (seed) => {
      const { options, places } = crowd(seed);
      for (const { id } of options) expect(inOneGo(options, places, id)).toEqual(oneByOne(options, places, id));
    },
  );

  it('gives whoever moves twice the last seat, and tells of that alone', () => {
    const options = [seats('x', 2), seats('y', 1)];
    const places = [
      place(1, 'y', 'anna', 'registered'),
      place(2, 'x', 'anna'),
      place(3, 'x', 'paul'),
      place(4, 'y', 'paul'),
    ];
    const moves = moveUp([options[0]!, { ...options[1]!, taken: 1 }], places, 'x');
    expect(moves.promoted).toEqual([
      { optionId: 'x', memberId: 'anna' },
      { optionId: 'x', memberId: 'paul' },
    ]);
    expect(moves.gone.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4]);
    expect(moves.taken).toEqual([
      { optionId: 'x', by: 2 },
      { optionId: 'y', by: -1 },
    ]);
  });

  it('lets those behind know from where they moved', () => {
    const moves = moveUp([seats('x', 1)], [place(1, 'x', 'a'), place(2, 'x', 'b'), place(3, 'x', 'c')], 'x');
    expect(moves.ahead).toEqual([
      { id: 2, from: 2 },
      { id: 3, from: 3 },
    ]);
  });
});

const seats = (id: string, capacity: number | null): OptionSeats => ({ id, capacity, taken: 0, open: true });
const place = (
  id: number,
  optionId: string,
  memberId: string,
  state: Registration['state'] = 'waiting',
): Registration => ({
  id,
  optionId,
  memberId,
  state,
});

/** Three options, some with free seats, and twelve people who hold one or none and wait for others. */
function crowd(seed: number) {
  const random = chance(seed);
  const below = (n: number) => Math.floor(random() * n);
  const options = ['x', 'y', 'z'].map((id) => ({ ...seats(id, below(6) ? below(6) + 1 : null), open: below(8) > 0 }));
  const places: Registration[] = [];
  for (let n = 0; n < 12; n++) {
    const held = options[below(4)];
    if (held && (held.capacity === null || held.taken < held.capacity)) {
      places.push(place(places.length + 1, held.id, `p${n}`, 'registered'));
      held.taken++;
    }
    for (const { id } of options)
      if (below(2) && !places.some((one) => one.memberId === `p${n}` && one.optionId === id))
        places.push(place(places.length + 1, id, `p${n}`));
  }
  const mixed = places
    .map((one) => ({ one, at: below(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }, n) => ({ ...one, id: n + 1 }));
  return { options, places: mixed };
}

interface Stand {
  taken: Record<string, number>;
  /** Who has a seat where, and who waits where. */
  places: string[];
}

const standOf = (options: { id: string; taken: number }[], places: Omit<Registration, 'id'>[]): Stand => ({
  taken: Object.fromEntries(options.map(({ id, taken }) => [id, taken])),
  places: places.map(({ memberId, state, optionId }) => `${memberId} ${state} ${optionId}`).sort(),
});

function inOneGo(options: OptionSeats[], places: Registration[], first: string) {
  const { promoted, gone, taken } = moveUp(options, places, first);
  const left = places.filter(({ id }) => !gone.some((one) => one.id === id));
  return standOf(
    options.map((option) => ({
      ...option,
      taken: option.taken + (taken.find(({ optionId }) => optionId === option.id)?.by ?? 0),
    })),
    [...left, ...promoted.map((seat) => ({ ...seat, state: 'registered' as const }))],
  );
}

/** As it is promised: the next in the queue, then the seat they leave, then again. */
function oneByOne(options: OptionSeats[], places: Registration[], first: string) {
  const stand = { options: structuredClone(options), places: structuredClone(places) };
  const fill = (id: string): void => {
    const option = stand.options.find((one) => one.id === id)!;
    const next = stand.places
      .filter(({ optionId, state }) => optionId === id && state === 'waiting')
      .sort((a, b) => a.id - b.id)[0];
    if (!option.open || !next || (option.capacity !== null && option.taken >= option.capacity)) return;
    const held = stand.places.find(({ memberId, state }) => memberId === next.memberId && state === 'registered');
    stand.places = stand.places.filter((one) => one !== next && one !== held);
    stand.places.push({ ...next, state: 'registered' });
    option.taken++;
    if (held) {
      stand.options.find((one) => one.id === held.optionId)!.taken--;
      fill(held.optionId);
    }
    fill(id);
  };
  fill(first);
  return standOf(stand.options, stand.places);
}
