import { type RefObject, useEffect, useRef } from 'react';
import { articles } from './place';

/** Escape leads to the field; with the focus on a post, the arrow keys lead to its neighbours. */
export function useTopicKeys(stream: RefObject<HTMLElement | null>, toComposer: () => void) {
  const latest = useRef(toComposer);
  useEffect(() => {
    latest.current = toComposer;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (
        event.key === 'Escape' &&
        !target.closest('dialog, [popover], input, textarea, select') &&
        !document.querySelector('dialog[open], [popover]:popover-open')
      )
        latest.current();
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || !stream.current || !target.matches('article[data-position]')) return;
      const all = articles(stream.current);
      const next = all[all.indexOf(target) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [stream]);
}
