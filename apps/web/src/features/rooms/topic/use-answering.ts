import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigate } from '../../../platform/router';
import type { ComposerHandle } from '../composer/Composer';
import { keepInView, type Place, postElement, toEnd } from './place';
import { ANSWER } from './topic-view';

interface Options {
  composer: RefObject<ComposerHandle | null>;
  place: Place;
  /** The post of the address, if it is to be answered at once. */
  asked: Post | undefined;
}

/** Which post is being answered. It stays on the screen while the field grows over the conversation; without one, the end does. */
export function useAnswering({ composer, place, asked }: Options) {
  const [reply, setReply] = useState(asked ?? null);
  const navigate = useNavigate();
  const { search, hash } = useLocation();

  useEffect(() => {
    if (!asked) return;
    composer.current?.focus();
    const query = new URLSearchParams(search);
    query.delete(ANSWER);
    // So that a reload, or a step back to here, does not ask for it again.
    navigate({ search: `?${query.toString()}`, hash }, { replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the topic opens
  }, []);

  const position = reply?.position;
  useLayoutEffect(() => {
    const dock = document.querySelector('.dock');
    if (!dock) return;
    const grown = () => {
      const post = position === undefined ? null : postElement(position);
      if (post) keepInView(post);
      else if (place.atEnd) toEnd();
    };
    if (position !== undefined) grown();
    const size = new ResizeObserver(grown);
    size.observe(dock);
    addEventListener('resize', grown);
    return () => {
      size.disconnect();
      removeEventListener('resize', grown);
    };
  }, [place, position]);
  return { reply, setReply };
}
