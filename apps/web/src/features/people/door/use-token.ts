import { useEffect, useState } from 'react';
import { useLocation } from '../../../platform/router';

/** The token of a link in a mail. It is taken out of the address bar, so that nobody copies it along with the address. */
export function useToken(): string | null {
  const { search, pathname } = useLocation();
  const [token] = useState(() => new URLSearchParams(search).get('token'));
  useEffect(() => {
    if (token) history.replaceState(history.state, '', pathname);
  }, [token, pathname]);
  return token;
}
