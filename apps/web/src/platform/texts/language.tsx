import type { Language } from '@querschnitt/shared/kernel/language';
import { createContext, useContext } from 'react';
import type { Texts } from './texts';

const LanguageContext = createContext<Language>('de');

export const LanguageProvider = LanguageContext.Provider;

export const useLanguage = () => useContext(LanguageContext);

/** `const t = useTexts(texts)` → `t.title`, `t.unread(3)`. */
export const useTexts = <T,>(texts: Texts<T>): T => texts[useLanguage()];
