import { freeSeats } from '@querschnitt/shared/events/events.policy';
import type { Mode, OptionCapacity } from '@querschnitt/shared/events/events.schema';

export interface SeatLine {
  mode: Mode;
  free: number;
  capacity: number;
  waiting: number;
}

/**
 * One line for each way of taking part that has a limit. While one option of a way has seats, its full variants are left
 * out: the row answers whether one still gets in, the page of the event answers the rest.
 */
export function seatLines(options: OptionCapacity[]): SeatLine[] {
  return (['on_site', 'online'] as const).flatMap((mode) => {
    const ways = options.filter((option) => option.mode === mode);
    if (ways.length === 0 || ways.some(({ capacity }) => capacity === null)) return [];
    const open = ways.filter((option) => freeSeats(option)! > 0);
    const shown = open.length ? open : ways;
    const sum = (count: (option: OptionCapacity) => number) =>
      shown.reduce((total, option) => total + count(option), 0);
    return [
      {
        mode,
        free: sum((option) => freeSeats(option)!),
        capacity: sum(({ capacity }) => capacity!),
        waiting: sum(({ waiting }) => waiting),
      },
    ];
  });
}
