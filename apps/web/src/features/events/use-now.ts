import { useEffect, useState } from 'react';

/** The current moment, looked up twice a minute: links open and events end while somebody looks at them. */
export function useNow() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
