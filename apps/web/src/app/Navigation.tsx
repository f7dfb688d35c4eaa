import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { loadPage, matchRoute } from '../platform/page/match';
import { preloadPage } from '../platform/page/preload';
import { routes } from './routes';

/** What a browser does on a page change and a client has to do itself: scroll, focus, announce, close what was open. */
export function Navigation() {
  usePreloading();
  const { pathname, hash, key } = useLocation();
  const type = useNavigationType();
  const first = useRef(true);
  const announcement = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      history.scrollRestoration = 'manual';
      return;
    }
    for (const open of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) open.hidePopover();
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) target.scrollIntoView();
    else scrollTo(0, type === 'POP' ? remembered(key) : 0);
    const heading = target ?? document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    announcement.current!.textContent = document.title;
  }, [pathname, hash, key, type]);

  useEffect(() => {
    const save = () => sessionStorage.setItem(`scroll:${key}`, String(Math.round(scrollY)));
    addEventListener('scrollend', save);
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('scrollend', save);
      removeEventListener('pagehide', save);
    };
  }, [key]);

  return <p className="vh" role="status" aria-live="polite" ref={announcement} />;
}

const remembered = (key: string) => Number(sessionStorage.getItem(`scroll:${key}`) ?? 0);

/** Fetches the page behind a link once somebody points at it, reaches it by keyboard or touches it. */
function usePreloading() {
  const client = useQueryClient();
  useEffect(() => {
    const look = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || link.origin !== location.origin || link.target) return;
      const match = matchRoute(routes, link.pathname);
      if (!match) return;
      void loadPage(match.route).catch(() => undefined);
      void preloadPage(client, match, new URLSearchParams(link.search)).catch(() => undefined);
    };
    const events = ['pointerover', 'focusin', 'touchstart'] as const;
    for (const name of events) document.addEventListener(name, look, { passive: true });
    return () => {
      for (const name of events) document.removeEventListener(name, look);
    };
  }, [client]);
}
