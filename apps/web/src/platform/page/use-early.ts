import { type RefObject, useEffect, useRef } from 'react';

/**
 * A ref for a field whose content React keeps. What was typed, ticked or chosen before scripts listened, and so is not what is known, is told once they do;
 * what the browser remembered of an earlier visit is not somebody's wish, and gives way to what is known.
 */
export function useEarly<F extends HTMLElement, Content extends keyof F>(
  content: Content,
  known: F[Content],
  tell: (early: F[Content]) => void,
): RefObject<F | null> {
  const ref = useRef<F>(null);
  useEffect(() => {
    const field = ref.current;
    if (!field || field[content] === known) return;
    if (remembers()) field[content] = known;
    else tell(field[content]);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when scripts take the page over
  }, []);
  return ref;
}

/** After a reload or a step back, browsers fill fields with what stood there last time. */
const remembers = () =>
  performance
    .getEntriesByType('navigation')
    .some((visit) => (visit as PerformanceNavigationTiming).type !== 'navigate');
