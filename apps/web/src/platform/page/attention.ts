import { useSyncExternalStore } from 'react';

let count = 0;
const changed = new Set<() => void>();

/** How much waits for the reader, shown in front of the window's title. */
export function setAttention(n: number) {
  if (n === count) return;
  count = n;
  for (const listener of changed) listener();
}

const subscribe = (listener: () => void) => {
  changed.add(listener);
  return () => void changed.delete(listener);
};

export const useAttention = () =>
  useSyncExternalStore(
    subscribe,
    () => count,
    () => 0,
  );
