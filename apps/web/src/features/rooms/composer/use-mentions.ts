import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { get } from '../../../platform/api';
import { insertText } from './insert-text';
import { type MentionAt, mentionAt } from './mention-at';

const PAUSE_MS = 120;

interface Place {
  area: RefObject<HTMLTextAreaElement | null>;
  roomId: string;
  topicId?: string | undefined;
}

/** People to mention for what is typed after an `@`; one is marked, keys move the mark. */
export function useMentions({ area, roomId, topicId }: Place) {
  const [at, setAt] = useState<MentionAt>();
  const [marked, mark] = useState(0);
  const asked = usePaused(at?.query);
  const { data } = useQuery({
    ...get('GET /api/rooms/:roomId/mentionable', { roomId, topicId, q: asked ?? '' }),
    enabled: at !== undefined && asked !== undefined,
    placeholderData: (before) => before,
  });
  const people = (at && data?.items.slice(0, 6)) ?? [];

  const look = () => {
    const element = area.current;
    const next = element && element.selectionStart === element.selectionEnd ? mentionAt(element.value, element.selectionStart) : undefined;
    if (next?.query !== at?.query) mark(0);
    setAt(next);
  };
  const choose = (i: number) => {
    const person = people[i];
    if (!person || !at || !area.current) return;
    const text = `@${person.handle} `;
    insertText(area.current, { from: at.from, to: at.from + 1 + at.query.length, text, select: [at.from + text.length, at.from + text.length] });
    setAt(undefined);
  };
  /** @returns whether the key was meant for the list */
  const key = (name: string): boolean => {
    if (people.length === 0) return false;
    if (name === 'ArrowDown' || name === 'ArrowUp') mark((marked + (name === 'ArrowDown' ? 1 : people.length - 1)) % people.length);
    else if (name === 'Enter' || name === 'Tab') choose(marked);
    else if (name === 'Escape') setAt(undefined);
    else return false;
    return true;
  };
  return { people, marked: Math.min(marked, people.length - 1), look, choose, key, close: () => setAt(undefined) };
}

function usePaused(value: string | undefined) {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
