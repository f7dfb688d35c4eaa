import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { ownKey } from '../../../platform/drafts';
import { untilMoved } from '../../../platform/page';
import { useLocation, useNavigationType } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { bringTo, positionOf, postElement, toLatest, topmost } from './place';

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

/** Where a topic opens: where one was before going back, at the linked post, at the first unread post, else at the end. */
export function useOpening({ stream, at, firstUnread, fresh }: Options) {
  const { key } = useLocation();
  const type = useNavigationType();
  const { me } = useMe();
  useLayoutEffect(() => {
    stream.current?.classList.remove('unmeasured');
    const left = type === 'POP' ? sessionStorage.getItem(ownKey(me.id, `place.${key}`)) : null;
    const linked = at === undefined ? null : postElement(at);
    const before = left ? postElement(Number(left.split(' ')[0])) : null;
    const unread = firstUnread === undefined ? null : (document.getElementById('neu') ?? postElement(firstUnread));
    linked?.focus({ preventScroll: true });
    if (!linked && !before && (fresh || firstUnread === 1)) return;
    const open = () => {
      if (before)
        scrollBy({ top: before.getBoundingClientRect().top - Number(left!.split(' ')[1]), behavior: 'instant' });
      else if (linked) bringTo(linked, UPPER_THIRD);
      else if (unread) bringTo(unread, UPPER_THIRD);
      else toLatest();
    };
    open();
    return untilMoved(open, stream.current, document.querySelector('.dock'));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the topic opens; later it moves with the reader
  }, []);

  useEffect(() => {
    const remember = () => {
      const article = stream.current && topmost(stream.current);
      if (article)
        sessionStorage.setItem(
          ownKey(me.id, `place.${key}`),
          `${positionOf(article)} ${Math.round(article.getBoundingClientRect().top)}`,
        );
    };
    addEventListener('scrollend', remember);
    addEventListener('pagehide', remember);
    return () => {
      removeEventListener('scrollend', remember);
      removeEventListener('pagehide', remember);
    };
  }, [stream, key, me.id]);
}
