import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from '../../../platform/router';
import { bringTo, positionOf, postElement, toEnd, topmost } from './place';

interface Options {
  stream: RefObject<HTMLElement | null>;
  /** The post of the permanent link. */
  at: number | undefined;
  /** First unread position, `undefined` if all is read. */
  firstUnread: number | undefined;
  /** Nothing was ever read here: the topic begins with its title. */
  fresh: boolean;
}

const UPPER_THIRD = 0.28;

/** Where a topic opens: at the linked post, where one was before going back, at the first unread post, else at the end. */
export function useOpening({ stream, at, firstUnread, fresh }: Options) {
  const { key } = useLocation();
  const type = useNavigationType();
  useLayoutEffect(() => {
    stream.current?.classList.remove('unmeasured');
    const left = type === 'POP' ? sessionStorage.getItem(`place:${key}`) : null;
    const linked = at === undefined ? null : postElement(at);
    const before = left ? postElement(Number(left.split(' ')[0])) : null;
    const unread = firstUnread === undefined ? null : (document.getElementById('neu') ?? postElement(firstUnread));
    if (before && !linked) scrollBy({ top: before.getBoundingClientRect().top - Number(left!.split(' ')[1]), behavior: 'instant' });
    else if (linked) {
      bringTo(linked, UPPER_THIRD);
      linked.focus({ preventScroll: true });
    } else if (fresh || firstUnread === 1) return;
    else if (unread) bringTo(unread, UPPER_THIRD);
    else toEnd();
    // Only when the topic opens; later it moves with the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const remember = () => {
      const article = stream.current && topmost(stream.current);
      if (article) sessionStorage.setItem(`place:${key}`, `${positionOf(article)} ${Math.round(article.getBoundingClientRect().top)}`);
    };
    addEventListener('scrollend', remember);
    addEventListener('pagehide', remember);
    return () => {
      removeEventListener('scrollend', remember);
      removeEventListener('pagehide', remember);
    };
  }, [stream, key]);
}
