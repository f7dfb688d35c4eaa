import { useEffect } from 'react';

/** Tabs of one browser share their session: when somebody else signs in or out in another one, this page is no longer theirs and is loaded again. */
export function useSamePerson(id: string | null) {
  useEffect(() => {
    const channel = new BroadcastChannel('querschnitt.session');
    channel.onmessage = ({ data }) => data !== id && location.reload();
    channel.postMessage(id);
    return () => channel.close();
  }, [id]);
}
