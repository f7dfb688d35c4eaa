import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from 'react';
import { type Location, resolve, type To } from './location';
import { remember } from './last-search';
import { isOutdated } from './outdated';

type NavigationType = 'POP' | 'PUSH' | 'REPLACE';
export interface NavigateOptions {
  /** Takes the place of the current entry, so that "back" skips it. */
  replace?: boolean;
  /** Handed to the next page as `useLocation().state`. */
  state?: unknown;
}
/** `navigate('/raeume')`, `navigate('?filter=open', { replace: true })`, `navigate(-1)` */
export type Navigate = (to: To | number, options?: NavigateOptions) => void;

interface Place {
  location: Location;
  type: NavigationType;
}

const PlaceContext = createContext<Place | null>(null);
const NavigateContext = createContext<Navigate>(() => undefined);

function usePlace() {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('There is no router around this component');
  return place;
}

export const useLocation = () => usePlace().location;
/** How one came here: a link (`PUSH`), a replacement, or back, forward and reload (`POP`). */
export const useNavigationType = () => usePlace().type;
export const useNavigate = () => useContext(NavigateContext);

interface Entry {
  key?: string;
  state?: unknown;
  before?: string | null;
}

function here(): Location {
  const { pathname, search, hash } = window.location;
  const entry = (history.state ?? {}) as Entry;
  remember(pathname, search);
  return {
    pathname,
    search,
    hash,
    state: entry.state ?? null,
    key: entry.key ?? 'default',
    before: entry.before ?? null,
  };
}

/** A page that was loaded gets a name of its own too, or it would find what another one left under the same. */
function arrived(): Location {
  const entry = (history.state ?? {}) as Entry;
  if (!entry.key) history.replaceState({ ...entry, key: newKey() }, '');
  return here();
}

const newKey = () => Math.random().toString(36).slice(2, 10);

/** Follows the browser's history. Page changes are transitions: the former page stays until the next one is there. */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Place>(() => ({ location: arrived(), type: 'POP' }));
  useEffect(() => {
    const popped = () => startTransition(() => setPlace({ location: arrived(), type: 'POP' }));
    addEventListener('popstate', popped);
    return () => removeEventListener('popstate', popped);
  }, []);
  const navigate = useMemo<Navigate>(
    () =>
      (to, { replace = false, state } = {}) => {
        if (typeof to === 'number') return history.go(to);
        const { pathname, search, hash } = resolve(to, window.location);
        const from = window.location;
        if (isOutdated() && pathname !== from.pathname)
          return from[replace ? 'replace' : 'assign'](pathname + search + hash);
        const before = replace ? ((history.state ?? {}) as Entry).before : from.pathname + from.search;
        const entry: Entry = { key: newKey(), state, before };
        history[replace ? 'replaceState' : 'pushState'](entry, '', pathname + search + hash);
        startTransition(() => setPlace({ location: here(), type: replace ? 'REPLACE' : 'PUSH' }));
      },
    [],
  );
  return (
    <NavigateContext value={navigate}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </NavigateContext>
  );
}

/** One fixed place: on the server, and in tests. */
export function StaticRouter({ location, children }: { location: string; children: ReactNode }) {
  const place = useMemo<Place>(
    () => ({
      location: { ...resolve(location, { pathname: '/', search: '' }), state: null, key: 'default', before: null },
      type: 'POP',
    }),
    [location],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}
