import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get } from '../../platform/api';
import { setAttention } from '../../platform/page';
import { useMe } from '../../platform/session';
import { defineTexts, plural, useTexts } from '../../platform/texts';

const texts = defineTexts({
  de: { conversations: (n: number) => plural(n, { one: ' Gespräch mit Neuem', other: ' Gespräche mit Neuem' }) },
  en: {
    conversations: (n: number) => plural(n, { one: ' conversation with news', other: ' conversations with news' }),
  },
});

/** The one filled badge of the product: conversations with something new, not posts. */
export function RoomsBadge() {
  const t = useTexts(texts);
  const { me } = useMe();
  const { data } = useQuery({ ...get('GET /api/inbox/counts', {}), enabled: me.id !== null });
  const conversations = data?.conversations ?? 0;
  useEffect(() => setAttention(conversations), [conversations]);
  if (conversations === 0) return null;
  return (
    <span className="count dot">
      <span className="vh">, </span>
      {conversations}
      <span className="vh">{t.conversations(conversations)}</span>
    </span>
  );
}
