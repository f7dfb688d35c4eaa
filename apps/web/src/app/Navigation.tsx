import { useLayoutEffect, useRef } from 'react';
import { ownKey } from '../platform/drafts';
import { untilMoved } from '../platform/page';
import { useLocation, useNavigationType } from '../platform/router';
import { useMe } from '../platform/session';
import { hold } from '../ui/use-kept-focus';
import { usePreloading } from './use-preloading';

/** What a browser does on a page change and a client has to do itself: scroll, focus, announce, close what was open. */
export function Navigation() {
  usePreloading();
  const { pathname, hash, key } = useLocation();
  const type = useNavigationType();
  const { me } = useMe();
  const announcement = useRef<HTMLParagraphElement>(null);
  const last = useRef({ pathname, hash, key });

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    const before = last.current;
    last.current = { pathname, hash, key };
    const first = before.key === key;
    // A filter in the address is no other page: reader and focus stay where they are.
    if (!first && before.pathname === pathname && before.hash === hash) return;
    const place = type === 'POP' ? remembered(me.id, key) : undefined;
    // Conversations know their place better: by the post one looked at.
    const restore = () => {
      if (!document.querySelector('main.topic')) scrollTo(0, place ?? 0);
    };
    if (first) return place === undefined ? undefined : untilMoved(restore, document.querySelector('main'));
    for (const open of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) open.hidePopover();
    const target = hash && place === undefined ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    const begin =
      target ?? document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    if (begin) hold(begin);
    if (before.pathname !== pathname) announcement.current!.textContent = document.title;
    // After the focus, which keeps it clear of the head of the page.
    if (target) target.scrollIntoView();
    else scrollTo(0, place ?? 0);
    // What a list consists of may still be on its way.
    return place ? untilMoved(restore, document.querySelector('main')) : undefined;
  }, [pathname, hash, key, type, me.id]);

  // With the page itself, so that where the next one begins is not taken for where this one was left.
  useLayoutEffect(() => {
    let left = scrollY;
    const note = () => (left = scrollY);
    const save = () => sessionStorage.setItem(ownKey(me.id, `scroll.${key}`), String(Math.round(left)));
    addEventListener('scroll', note, { passive: true });
    addEventListener('scrollend', save);
    addEventListener('pagehide', save);
    return () => {
      save();
      removeEventListener('scroll', note);
      removeEventListener('scrollend', save);
      removeEventListener('pagehide', save);
    };
  }, [key, me.id]);

  return <p className="vh" role="status" aria-live="polite" ref={announcement} />;
}

function remembered(owner: string | null, key: string) {
  const left = sessionStorage.getItem(ownKey(owner, `scroll.${key}`));
  return left === null ? undefined : Number(left);
}
