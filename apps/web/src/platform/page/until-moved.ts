const SETTLED_MS = 2_000;
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Takes a place on the page again whenever these elements change their size, as fonts, answers and kept drafts come after the
 * first layout; until the reader does something, or everything has come to rest. @returns how to stop it
 */
export function untilMoved(take: () => void, ...elements: (Element | null)[]) {
  const size = new ResizeObserver(take);
  for (const element of elements) if (element) size.observe(element);
  const stop = () => {
    size.disconnect();
    clearTimeout(timer);
    for (const type of OWN_MOVES) removeEventListener(type, stop, { capture: true });
  };
  const timer = setTimeout(stop, SETTLED_MS);
  for (const type of OWN_MOVES) addEventListener(type, stop, { capture: true, passive: true });
  return stop;
}
