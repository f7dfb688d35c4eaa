import '../ui/styles/index.css';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from '../platform/router';
import { createQueryClient } from '../platform/api/query-client';
import { browserTransport } from '../platform/api/transport';
import { loadPage, matchRoute } from '../platform/page/match';
import type { PageState } from './facts';
import { Root } from './Root';
import { routes } from './routes';

/** The state stands beside the document, not in it: it is taken out before React looks at the page. */
function takeState(): PageState {
  const script = document.getElementById('state')!;
  script.remove();
  return JSON.parse(script.textContent ?? '') as PageState;
}

const state = takeState();
const client = createQueryClient(browserTransport);
for (const [key, data] of state.answers) client.setQueryData(key, data);
const match = matchRoute(routes, location.pathname);

async function begin() {
  if (match && !state.failure) await loadPage(match.route);
  startTransition(() => {
    hydrateRoot(
      document,
      <BrowserRouter>
        <Root state={state} client={client} />
      </BrowserRouter>,
    );
  });
}

// Not waited for here: what pages import stands in the same file, and they would wait for it in turn.
void begin();
