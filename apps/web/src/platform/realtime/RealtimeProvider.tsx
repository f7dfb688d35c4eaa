import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useMe } from '../session';
import { Realtime } from './realtime';
import { useChanges } from './use-changes';
import { Wire } from './wire';

const RealtimeContext = createContext<Realtime | null>(null);

/** Opens the connection when the page is drawn and the browser has nothing better to do. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const { me } = useMe();
  const [realtime] = useState(() => new Realtime((end) => new Wire(end, location.origin, me.id)));
  useEffect(() => {
    const timer = setTimeout(() => realtime.open(), 50);
    return () => {
      clearTimeout(timer);
      realtime.close();
    };
  }, [realtime]);
  useChanges(realtime);
  return <RealtimeContext value={realtime}>{children}</RealtimeContext>;
}

export function useRealtime() {
  const realtime = useContext(RealtimeContext);
  if (!realtime) throw new Error('useRealtime needs a RealtimeProvider');
  return realtime;
}
