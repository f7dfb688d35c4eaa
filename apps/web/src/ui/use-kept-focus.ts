import { useEffect } from 'react';

/** What may hold the focus in place of something inside it. */
const AROUND = 'article, li, tr, fieldset, section, form, dialog, [popover], [tabindex]:not(main)';

/**
 * What had the focus may leave the page: a row that was dealt with, a button that was replaced. The browser then starts again
 * at the top of the page; here the focus goes to the nearest thing around it that is still there, at last to the title.
 */
export function useKeptFocus() {
  useEffect(() => {
    let held: HTMLElement[] = [];
    let frame = 0;
    const enter = ({ target }: FocusEvent) => (held = around(target as HTMLElement));
    // A click beside everything gives the focus away on purpose.
    const point = () => (held = []);
    const look = () => {
      frame = 0;
      if (document.activeElement !== document.body || !held[0] || held[0].isConnected) return;
      const next =
        held.find((element) => element.isConnected && element.matches(AROUND) && element.checkVisibility()) ??
        document.querySelector<HTMLElement>('main h1');
      if (next) hold(next);
    };
    // A frame later: what a dialog or a page change does about the focus itself comes first.
    const left = new MutationObserver(() => {
      if (held[0] && !held[0].isConnected) frame ||= requestAnimationFrame(look);
    });
    left.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', point);
    return () => {
      cancelAnimationFrame(frame);
      left.disconnect();
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', point);
    };
  }, []);
}

function around(element: HTMLElement) {
  const all: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) all.push(at);
  return all;
}

/** Gives the focus to something that is no control, and marks it as able to take it by script. */
export function hold(element: HTMLElement) {
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}
