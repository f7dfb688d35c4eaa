import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from '../platform/router';
import { hold } from '../ui/use-kept-focus';
import { usePreloading } from './use-preloading';

/** What a browser does on a page change and a client has to do itself: scroll, focus, announce, close what was open. */
export function Navigation() {
  usePreloading();
  const { pathname, hash, key } = useLocation();
  const type = useNavigationType();
  const announcement = useRef<HTMLParagraphElement>(null);
  const last = useRef({ pathname, hash, key });

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    const before = last.current;
    last.current = { pathname, hash, key };
    // A filter in the address is no other page: reader and focus stay where they are.
    if (before.key === key || (before.pathname === pathname && before.hash === hash)) return;
    for (const open of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) open.hidePopover();
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) target.scrollIntoView();
    else scrollTo(0, type === 'POP' ? remembered(key) : 0);
    const begin = target ?? document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    if (begin) hold(begin);
    if (before.pathname !== pathname) announcement.current!.textContent = document.title;
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
