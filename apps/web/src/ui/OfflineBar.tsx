import { useSyncExternalStore } from 'react';
import { useTexts } from '../platform/texts';
import { Icon } from './Icon';
import { texts } from './texts';

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

export const useOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

/** Says quietly that the connection is gone and what is safe. */
export function OfflineBar() {
  const online = useOnline();
  const t = useTexts(texts);
  if (online) return null;
  return (
    <p>
      <Icon name="offline" size="s" />
      <span>{t.offline}</span>
    </p>
  );
}
