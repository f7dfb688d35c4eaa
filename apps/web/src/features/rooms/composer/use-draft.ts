import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';

const PREFIX = 'querschnitt.draft.';
const SAVE_AFTER_MS = 400;

/** What is being written at a place, kept in this browser until it is sent. */
export function useDraft(place: string, field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>, initial = '') {
  // Only the browser knows the draft; the server drew an empty field.
  const found = useSyncExternalStore(never, () => read(place), () => null);
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const latest = useRef<string | null>(null);
  const text = typed ?? (found || initial);

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => write(place, typed) && setSaved(typed), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [place, typed]);
  // Left within the pause: saved all the same.
  useEffect(() => () => void (latest.current !== null && write(place, latest.current)), [place]);

  const change = useCallback((next: string) => {
    latest.current = next;
    setTyped(next);
  }, []);
  // What was typed before scripts listened belongs to it, below what was kept.
  useLayoutEffect(() => {
    const early = field.current?.value;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the field knew it first
    if (early && early !== text) change([read(place), early].filter(Boolean).join('\n'));
    // Only when scripts take the page over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const clear = useCallback(() => {
    latest.current = '';
    setTyped('');
    write(place, '');
  }, [place]);
  return { text, change, clear, kept: text !== '' && (typed === null ? Boolean(found) : saved === typed) };
}

const never = () => () => undefined;

function read(place: string) {
  try {
    return localStorage.getItem(PREFIX + place);
  } catch {
    return null;
  }
}

/** @returns whether there is a draft now that will be found again */
function write(place: string, text: string) {
  try {
    if (text) localStorage.setItem(PREFIX + place, text);
    else localStorage.removeItem(PREFIX + place);
    return text !== '';
  } catch {
    return false;
  }
}
