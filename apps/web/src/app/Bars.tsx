import { useEffect, useRef, useState } from 'react';
import { useRealtime } from '../platform/realtime';
import { Link, useLocation } from '../platform/router';
import { useTexts } from '../platform/texts';
import { Icon } from '../ui/Icon';
import { OfflineBar } from '../ui/OfflineBar';
import { texts } from './texts';

/** What is said above every page while it lasts. The heads of pages stand below, however many lines it takes. */
export function Bars() {
  const bars = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--bars', `${bars.current!.offsetHeight}px`),
    );
    seen.observe(bars.current!);
    return () => seen.disconnect();
  }, []);
  return (
    <div className="bars" role="status" aria-live="polite" ref={bars}>
      <OfflineBar />
      <SignedOutBar />
    </div>
  );
}

/** The session has ended elsewhere: on another device, or by being suspended. */
function SignedOutBar() {
  const t = useTexts(texts);
  const realtime = useRealtime();
  const [ended, end] = useState(false);
  const { pathname, search } = useLocation();
  useEffect(() => realtime.listen({ ended: () => end(true) }), [realtime]);
  if (!ended) return null;
  return (
    <p>
      <Icon name="lock" size="s" />
      <span>
        {t.sessionEnded}{' '}
        <Link className="link" reloadDocument to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`}>
          {t.signInAgain}
        </Link>
      </span>
    </p>
  );
}
