import { createContext, useContext } from 'react';
import type { Preferences } from '../platform/preferences';

export interface Facts {
  mode: 'example' | 'production';
  /** Origin under which people reach this installation. */
  publicUrl: string;
}

/** What the server sends along so that the browser draws the same page again. */
export interface PageState {
  preferences: Preferences;
  /** The server's day, `YYYY-MM-DD`. */
  today: string;
  facts: Facts;
  assets: { css: string[]; js: string[] };
  /** Status the page was sent with; 404 and errors are drawn again alike. */
  failure: { status: number; title: string } | null;
  /** Answers the page was drawn from, by query key. */
  answers: [key: readonly unknown[], data: unknown][];
}

const FactsContext = createContext<Facts>({ mode: 'production', publicUrl: '' });
export const FactsProvider = FactsContext.Provider;
export const useFacts = () => useContext(FactsContext);
