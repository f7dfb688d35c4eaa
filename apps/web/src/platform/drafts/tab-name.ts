import { ownKey } from './own-keys';

const names = new Map<string | null, string>();

/**
 * Names this tab, also after a reload. Between two pages the name waits in the storage of the tab and is taken out of it at
 * once: a copy of the tab, which copies its storage, gets a name of its own.
 */
export function tabName(owner: string | null) {
  const known = names.get(owner);
  if (known) return known;
  const key = ownKey(owner, 'tab');
  const take = () => {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept;
  };
  const name = take() ?? Math.random().toString(36).slice(2, 10);
  names.set(owner, name);
  addEventListener('pagehide', () => sessionStorage.setItem(key, name));
  addEventListener('pageshow', ({ persisted }) => persisted && take());
  return name;
}
