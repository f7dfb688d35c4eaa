import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { isNearEnd, lastSeen, Place } from './place';
import type { Direction } from './use-run';

const AHEAD = 1_500;

/** Watches where one is in the stream and asks for more posts before an end comes into view. */
export function usePlace(stream: RefObject<HTMLElement | null>, load: (towards: Direction) => Promise<void>) {
  const [place] = useState(() => new Place());
  useEffect(() => {
    let frame = 0;
    let before = scrollY;
    const look = () => {
      frame = 0;
      const element = stream.current;
      if (!element) return;
      const { top, bottom } = element.getBoundingClientRect();
      place.move(lastSeen(element), isNearEnd());
      if (scrollY < before && top > -AHEAD) void load('older');
      if (scrollY > before && bottom < innerHeight + AHEAD) void load('newer');
      before = scrollY;
    };
    const soon = () => (frame ||= requestAnimationFrame(look));
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    // New posts and the first layout move the end without any scrolling.
    const size = new ResizeObserver(soon);
    if (stream.current) size.observe(stream.current);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
      size.disconnect();
    };
  }, [stream, load, place]);
  return place;
}

export const usePosition = (place: Place) =>
  useSyncExternalStore(
    place.subscribe,
    () => place.position,
    () => 0,
  );
export const useAtEnd = (place: Place) =>
  useSyncExternalStore(
    place.subscribe,
    () => place.atEnd,
    () => true,
  );
