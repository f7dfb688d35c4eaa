import { useMemo } from 'react';
import { useNavigate, useSearchParams } from '../../../platform/router';
import { readBoard } from './filters';

/** The address is the state of the board, so every view of it can be sent to somebody. */
export function useBoard() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const board = useMemo(() => readBoard(search), [search]);
  /** Replaces the address, so that the way back leads to where one came from and not through every tick. */
  const narrow = (next: URLSearchParams) => navigate(`/termine${next.size ? `?${next}` : ''}`, { replace: true });
  return { ...board, search, narrow };
}

/** A link to the board with some names of the address changed; `undefined` takes one out. */
export function withChange(search: URLSearchParams, change: Record<string, string | undefined>) {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `/termine${next.size ? `?${next}` : ''}`;
}
