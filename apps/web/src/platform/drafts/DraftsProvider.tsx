import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Drafts } from './drafts';
import { tabName } from './tab-name';

const DraftsContext = createContext<Drafts | null>(null);

/** A guest's drafts last as long as the tab: nobody knows who sits there next. */
export function DraftsProvider({ owner, children }: { owner: string | null; children: ReactNode }) {
  const drafts = useMemo(() => open(owner), [owner]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

function open(owner: string | null) {
  if (typeof window === 'undefined') return null;
  try {
    return new Drafts({ owner, storage: owner === null ? sessionStorage : localStorage, tab: tabName(owner) });
  } catch {
    return null;
  }
}

/** Where drafts are kept; `null` where nothing can be. */
export const useDrafts = () => useContext(DraftsContext);
