import type { Registration } from './registration.js';

export interface OptionSeats {
  id: string;
  capacity: number | null;
  taken: number;
  /** Whether anybody may still get a seat here. */
  open: boolean;
}

export interface Moves {
  /** Who ends up with which seat, in the order of moving up. */
  promoted: { optionId: string; memberId: string }[];
  /** Places in queues that became seats, and seats that were left for them. */
  gone: Registration[];
  /** By how much the number of taken seats changes. */
  taken: { optionId: string; by: number }[];
  /** Who still waits, but further ahead; positions count from 1. */
  ahead: { id: number; from: number }[];
}

/**
 * Lets those who wait for an option move up as long as there are seats. The seat somebody leaves goes to its own queue before
 * the next one moves up. Whoever moves twice has the last seat.
 * @param places everybody who waits, by id, and the seats they hold
 */
export function moveUp(options: OptionSeats[], places: Registration[], first: string): Moves {
  const queues = new Map(
    options.map(({ id }) => [id, places.filter(({ optionId, state }) => optionId === id && state === 'waiting')]),
  );
  const heads = new Map(options.map(({ id }) => [id, 0]));
  const taken = new Map(options.map(({ id, taken: before }) => [id, before]));
  const held = new Map(
    places.filter(({ state }) => state === 'registered').map(({ memberId, optionId }) => [memberId, optionId]),
  );
  const seats = new Map<string, string>();
  const byId = new Map(options.map((option) => [option.id, option]));

  const next = (id: string) => {
    const { capacity, open } = byId.get(id)!;
    return open && (capacity === null || taken.get(id)! < capacity) ? queues.get(id)![heads.get(id)!] : undefined;
  };
  const chain = [first];
  while (chain.length) {
    const id = chain.at(-1)!;
    const place = next(id);
    if (!place) {
      chain.pop();
      continue;
    }
    const left = held.get(place.memberId);
    heads.set(id, heads.get(id)! + 1);
    taken.set(id, taken.get(id)! + 1);
    held.set(place.memberId, id);
    seats.delete(place.memberId);
    seats.set(place.memberId, id);
    if (left === undefined) continue;
    taken.set(left, taken.get(left)! - 1);
    chain.push(left);
  }
  return {
    promoted: [...seats].map(([memberId, optionId]) => ({ optionId, memberId })),
    gone: [
      ...options.flatMap(({ id }) => queues.get(id)!.slice(0, heads.get(id))),
      ...places.filter(({ memberId, state }) => state === 'registered' && seats.has(memberId)),
    ],
    taken: options
      .map((option) => ({ optionId: option.id, by: taken.get(option.id)! - option.taken }))
      .filter(({ by }) => by !== 0),
    ahead: options.flatMap(({ id }) =>
      heads.get(id)
        ? queues
            .get(id)!
            .map((place, n) => ({ id: place.id, from: n + 1 }))
            .slice(heads.get(id))
        : [],
    ),
  };
}
