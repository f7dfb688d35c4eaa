import { useMemo } from 'react';
import { type NavigateOptions, useLocation, useNavigate } from './Router';

type Init = URLSearchParams | Record<string, string | string[]>;

function toParams(init: Init) {
  if (init instanceof URLSearchParams) return init;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(init))
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, one);
  return params;
}

/** The query of the address, and the means to change it. */
export function useSearchParams() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = (next: Init | ((before: URLSearchParams) => Init), options?: NavigateOptions) => {
    const query = toParams(typeof next === 'function' ? next(new URLSearchParams(search)) : next).toString();
    navigate(query ? `?${query}` : window.location.pathname, options);
  };
  return [params, set] as const;
}
