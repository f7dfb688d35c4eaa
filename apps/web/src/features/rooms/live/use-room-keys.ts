import { useEffect, useRef } from 'react';
import { singleKeysOn } from './single-keys';

/** Alt with an arrow leads to the neighbouring line of the index; a question mark shows all keys, unless single keys are switched off. */
export function useRoomKeys(help: () => void) {
  const latest = useRef(help);
  useEffect(() => {
    latest.current = help;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
      const writing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
      if (event.key === '?' && !event.altKey && !writing && singleKeysOn()) latest.current();
      const step = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
      if (!step) return;
      const lines = [...document.querySelectorAll<HTMLAnchorElement>('nav#index li > a')];
      const next = lines.at(
        (lines.findIndex((line) => line.ariaCurrent === 'page') + step + lines.length) % lines.length,
      );
      if (!next) return;
      event.preventDefault();
      next.click();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
