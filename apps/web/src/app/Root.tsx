import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { PreferencesProvider } from '../platform/preferences';
import { TodayProvider } from '../platform/texts/today';
import { App } from './App';
import { Document } from './Document';
import { FactsProvider, type PageState } from './facts';

/** The tree that server and browser draw alike; only the router around it differs. */
export const Root = ({ state, client }: { state: PageState; client: QueryClient }) => (
  <QueryClientProvider client={client}>
    <PreferencesProvider initial={state.preferences}>
      <TodayProvider initial={state.today}>
        <FactsProvider value={state.facts}>
          <Document assets={state.assets}>
            <App failure={state.failure} />
          </Document>
        </FactsProvider>
      </TodayProvider>
    </PreferencesProvider>
  </QueryClientProvider>
);
