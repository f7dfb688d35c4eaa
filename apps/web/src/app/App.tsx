import { Suspense } from 'react';
import { useLocation } from '../platform/router';
import { LiveRooms } from '../features/rooms/live/LiveRooms';
import { LiveTasks } from '../features/start/LiveTasks';
import { DraftsProvider } from '../platform/drafts';
import { matchRoute } from '../platform/page/match';
import { RealtimeProvider } from '../platform/realtime';
import { useMe, useSamePerson } from '../platform/session';
import { useTexts } from '../platform/texts';
import { NoticeProvider } from '../ui/notices';
import { useKeptFocus } from '../ui/use-kept-focus';
import { Bars } from './Bars';
import { Footer } from './Footer';
import { Navigation } from './Navigation';
import { Outlet } from './Outlet';
import { PageErrors } from './PageErrors';
import { SilentErrorBoundary } from './SilentErrorBoundary';
import { Rail } from './Rail';
import { routes } from './routes';
import { texts } from './texts';

/** Rail, page, footer: what stays while pages change. */
export function App({ failure }: { failure: { status: number; title: string } | null }) {
  const { pathname } = useLocation();
  const match = matchRoute(routes, pathname);
  const t = useTexts(texts);
  const { me } = useMe();
  useKeptFocus();
  useSamePerson(me.id);
  return (
    <DraftsProvider owner={me.id}>
      <RealtimeProvider>
        <NoticeProvider>
          <SilentErrorBoundary>
            <LiveRooms />
            <LiveTasks />
          </SilentErrorBoundary>
          <a className="skip" href="#inhalt">
            {t.skip}
          </a>
          <Navigation />
          <Bars />
          <div className={match?.route.door ? 'app door' : 'app'}>
            {!match?.route.door && <Rail />}
            <PageErrors failure={failure}>
              <Suspense fallback={<main className="page" id="inhalt" />}>
                <Outlet match={match} />
              </Suspense>
            </PageErrors>
            <Footer />
          </div>
        </NoticeProvider>
      </RealtimeProvider>
    </DraftsProvider>
  );
}
