import type { Language } from '@querschnitt/shared/kernel/language';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { LanguageProvider } from '../texts/language';

/** How this browser wants its pages; kept in cookies so that the server draws them so from the start. */
export interface Preferences {
  language: Language;
  /** Undefined follows the system. */
  theme: 'light' | 'dark' | undefined;
  density: 'compact' | undefined;
  /** The context column is folded away. */
  panel: 'off' | undefined;
}

/** What changes in an open page. */
type Looks = Omit<Preferences, 'language'>;

const YEAR = 31_536_000;
const cookieName = { language: 'lang', theme: 'theme', density: 'density', panel: 'panel' } as const;

const PreferencesContext = createContext<{ preferences: Preferences; prefer: (change: Partial<Looks>) => void } | null>(
  null,
);

export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  const value = useMemo(() => {
    const prefer = (change: Partial<Looks>) => {
      for (const [name, chosen] of Object.entries(change)) remember(cookieName[name as keyof Preferences], chosen);
      setPreferences((before) => ({ ...before, ...change }));
    };
    return { preferences, prefer };
  }, [preferences]);
  return (
    <PreferencesContext value={value}>
      <LanguageProvider value={preferences.language}>{children}</LanguageProvider>
    </PreferencesContext>
  );
}

/** A page comes with the texts of one language: the other one is a page of its own. */
export function switchTo(language: Language) {
  remember(cookieName.language, language);
  location.reload();
}

/** `const { preferences, prefer } = usePreferences(); prefer({ theme: 'dark' })` */
export function usePreferences() {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('usePreferences needs a PreferencesProvider');
  return value;
}

function remember(name: string, value: string | undefined) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value ?? ''}; Path=/; SameSite=Lax; Max-Age=${value ? YEAR : 0}${secure}`;
}
