import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'querschnitt.draft.';
const SAVE_AFTER_MS = 400;

/** What is being written at a place, kept in this browser until it is sent. */
export function useDraft(place: string, initial = '') {
  const [text, setText] = useState(initial);
  const [kept, setKept] = useState(false);
  const latest = useRef<string | null>(null);

  useEffect(() => {
    // Only the browser knows the draft; the server drew an empty field.
    const draft = read(place);
    if (draft) {
      setText(draft);
      setKept(true);
    }
  }, [place]);

  useEffect(() => {
    if (latest.current === null) return;
    const timer = setTimeout(() => setKept(write(place, text)), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [place, text]);

  useEffect(() => () => void (latest.current !== null && write(place, latest.current)), [place]);

  const change = useCallback((next: string) => {
    latest.current = next;
    setKept(false);
    setText(next);
  }, []);
  const clear = useCallback(() => {
    latest.current = '';
    setText('');
    setKept(false);
    write(place, '');
  }, [place]);
  return { text, change, clear, kept: kept && text !== '' };
}

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
