import { use } from 'react';
import { loadedPage, loadPage, type Match } from '../platform/page/match';
import { ParamsProvider } from '../platform/page/params';
import { NotFoundPage } from './NotFoundPage';

/** The page of the address; waits for its code when it was not preloaded, while the former page stays. */
export function Outlet({ match }: { match: Match | undefined }) {
  if (!match) return <NotFoundPage />;
  const { default: Page } = loadedPage(match.route) ?? use(loadPage(match.route));
  return (
    <ParamsProvider value={match.params}>
      <Page />
    </ParamsProvider>
  );
}
