import type { MouseEvent } from 'react';
import { useHydrated } from '../page/use-hydrated';
import { lastSearch } from './last-search';
import { resolve } from './location';
import { useLocation, useNavigate } from './Router';

/**
 * The way to the list above a page: a step back to just where one was if one came from there, else the list as one last
 * looked at it. Spread it into a link.
 */
export function useWayUp(to: string) {
  const { before } = useLocation();
  const navigate = useNavigate();
  const hydrated = useHydrated();
  const came = hydrated && before !== null && resolve(before, { pathname: '/', search: '' }).pathname === to;
  const step = (event: MouseEvent) => {
    if (!came || event.button !== 0 || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(-1);
  };
  return { to: came ? before : to + (hydrated ? lastSearch(to) : ''), onClick: step };
}
