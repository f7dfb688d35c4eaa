import { type Actor, isMember } from '@querschnitt/shared/kernel/actor';
import { get, pages } from '../../../platform/api';
import { asQuery, listQuery, readBoard } from './filters';
import { monthOf } from './month-grid';

const MINE = { mine: 'true', limit: 6 } as const;
export const myEvents = get('GET /api/events', MINE);

/** What the board is drawn from. `today` is a day such as `2026-11-24`. */
export function boardNeeds(search: URLSearchParams, me: Actor, today: string) {
  const board = readBoard(search);
  return [
    pages('GET /api/events', listQuery(board)),
    get('GET /api/events/facets', asQuery(board.filters)),
    get('GET /api/events/month', { month: monthOf(board.from ?? today) }),
    ...(isMember(me) ? [myEvents] : []),
  ];
}
