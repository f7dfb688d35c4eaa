import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDrafts } from '../../../platform/drafts';

const SAVE_AFTER_MS = 400;

/** A text alone, or with the version of what it changes. */
export type KeptText = string | { text: string; version: number };

/** What is being written at a place, kept in this browser until it is sent. */
export function useDraft(
  place: string,
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  initial = '',
  version?: number,
) {
  const drafts = useDrafts();
  const read = useCallback(() => {
    const kept = drafts?.find<KeptText>(place) ?? null;
    return typeof kept === 'object' ? (kept?.text ?? null) : kept;
  }, [drafts, place]);
  const write = useCallback(
    (text: string) => {
      if (text) return drafts?.keep(place, version === undefined ? text : { text, version }) ?? false;
      drafts?.clear(place);
      return false;
    },
    [drafts, place, version],
  );
  // Only the browser knows the draft; the server drew an empty field.
  const found = useSyncExternalStore(never, read, () => null);
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const latest = useRef<string | null>(null);
  const text = typed ?? (found || initial);

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => write(typed) && setSaved(typed), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [write, typed]);
  // Left within the pause: saved all the same.
  useEffect(() => {
    const keep = () => void (latest.current !== null && write(latest.current));
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [write]);

  const change = useCallback((next: string) => {
    latest.current = next;
    setTyped(next);
  }, []);
  // What was typed before scripts listened belongs to it, below what was kept.
  useLayoutEffect(() => {
    const early = field.current?.value;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the field knew it first
    if (early && early !== text) change([read(), early].filter(Boolean).join('\n'));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when scripts take the page over
  }, []);
  const clear = useCallback(() => {
    latest.current = '';
    setTyped('');
    write('');
  }, [write]);
  return { text, change, clear, kept: text !== '' && (typed === null ? Boolean(found) : saved === typed) };
}

const never = () => () => undefined;
