const PRODUCT = 'querschnitt';

/** Everything kept in a browser is kept for one person: the computer may be shared. */
export const ownKey = (owner: string | null, name: string) => `${PRODUCT}.${owner ?? 'guest'}.${name}`;

/** Takes away what was kept for somebody in this browser. */
export function forgetAll(owner: string | null, ...storages: Storage[]) {
  for (const storage of storages)
    for (const key of keysOf(storage)) if (key.startsWith(ownKey(owner, ''))) storage.removeItem(key);
}

export const keysOf = (storage: Pick<Storage, 'length' | 'key'>) =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i)!);
