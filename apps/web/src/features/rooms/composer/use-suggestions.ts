import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { get } from '../../../platform/api';
import { useLanguage } from '../../../platform/texts';
import type { Emoji } from './emoji';
import { insertText } from './insert-text';
import { type TypedAt, typedAt } from './typed-at';

const PAUSE_MS = 120;

export type Suggestion = Emoji | (PersonRef & { inTopic: boolean });

interface Place {
  area: RefObject<HTMLTextAreaElement | null>;
  roomId: string;
  topicId?: string | undefined;
}

/** People to mention for what is typed after an `@`, emojis after a `:`; one is marked, keys move the mark. */
export function useSuggestions({ area, roomId, topicId }: Place) {
  const language = useLanguage();
  const [at, setAt] = useState<TypedAt>();
  const [marked, mark] = useState(0);
  const q = at?.query ?? '';
  const asked = usePaused(at?.query);
  const people = useQuery({
    ...get('GET /api/rooms/:roomId/mentionable', { roomId, topicId, q: asked ?? '' }),
    enabled: at?.sign === '@' && asked !== undefined,
    placeholderData: (before) => before,
  });
  const emojis = useQuery({
    queryKey: ['emoji', q, language],
    queryFn: async () => (await import('./emoji')).findEmoji(q, language),
    enabled: at?.sign === ':',
  });
  const offered: readonly Suggestion[] | undefined = at && (at.sign === '@' ? people.data?.items : emojis.data);
  const items = offered?.slice(0, 6) ?? [];

  const look = () => {
    const element = area.current;
    const next =
      element && element.selectionStart === element.selectionEnd
        ? typedAt(element.value, element.selectionStart)
        : undefined;
    if (next?.query !== at?.query) mark(0);
    setAt(next);
  };
  const choose = (i: number) => {
    const item = items[i];
    if (!item || !at || !area.current) return;
    const text = `${'sign' in item ? item.sign : `@${item.handle}`} `;
    insertText(area.current, {
      from: at.from,
      to: at.from + 1 + at.query.length,
      text,
      select: [at.from + text.length, at.from + text.length],
    });
    setAt(undefined);
  };
  /** @returns whether the key was meant for the list */
  const key = (name: string): boolean => {
    if (items.length === 0) return false;
    if (name === 'ArrowDown' || name === 'ArrowUp')
      mark((marked + (name === 'ArrowDown' ? 1 : items.length - 1)) % items.length);
    else if (name === 'Enter' || name === 'Tab') choose(marked);
    else if (name === 'Escape') setAt(undefined);
    else return false;
    return true;
  };
  return { items, marked: Math.min(marked, items.length - 1), look, choose, key, close: () => setAt(undefined) };
}

function usePaused(value: string | undefined) {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
