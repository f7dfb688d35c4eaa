import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

const PREFIX = 'querschnitt.draft.';
const SAVE_AFTER_MS = 400;

/** What is being written at a place, kept in this browser until it is sent. */
export function useDraft(place: string, initial = '') {
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
