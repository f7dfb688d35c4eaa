import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetFailures, loadPage, matchRoute } from '../platform/page/match';
import { preloadPage } from '../platform/page/preload';
import { routes } from './routes';

/** Long enough to tell pointing from passing over. */
const DWELL_MS = 80;

/** Fetches the page behind a link once somebody rests on it, reaches it by keyboard, touches or follows it. */
export function usePreloading() {
  const client = useQueryClient();
  useEffect(() => {
    const fetchPage = (link: HTMLAnchorElement) => {
      const match = matchRoute(routes, link.pathname);
      if (!match) return;
      void loadPage(match.route).catch(() => undefined);
      void preloadPage(client, match, new URLSearchParams(link.search)).catch(() => undefined);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (event: Event) => {
      clearTimeout(timer);
      const link = linkOf(event);
      if (link) timer = setTimeout(() => fetchPage(link), DWELL_MS);
    };
    const now = (event: Event) => {
      const link = linkOf(event);
      if (!link) return;
      forgetFailures();
      fetchPage(link);
    };
    document.addEventListener('pointerover', rest);
    document.addEventListener('focusin', rest);
    document.addEventListener('touchstart', rest, { passive: true });
    document.addEventListener('click', now, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', rest);
      document.removeEventListener('focusin', rest);
      document.removeEventListener('touchstart', rest);
      document.removeEventListener('click', now, { capture: true });
    };
  }, [client]);
}

function linkOf({ target }: Event) {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return link && link.origin === location.origin && !link.target && !link.hasAttribute('download') ? link : null;
}
