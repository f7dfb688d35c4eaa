import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Today = createContext('1970-01-01');

/** The current day (`YYYY-MM-DD`): first the server's, so that both draw the same page, then the browser's, looked up every minute. */
export function TodayProvider({ initial, children }: { initial: string; children: ReactNode }) {
  const [today, setToday] = useState(initial);
  useEffect(() => {
    const look = () => setToday(dayOf(new Date()));
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, []);
  return <Today value={today}>{children}</Today>;
}

export const useToday = () => useContext(Today);
