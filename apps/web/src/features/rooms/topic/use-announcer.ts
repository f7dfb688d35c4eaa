import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useEffect, useState } from 'react';
import { useRealtime } from '../../../platform/realtime';
import { useTexts } from '../../../platform/texts';
import { texts } from './texts';

const BURST_MS = 1_500;

/** What the live region says: new posts by others, a burst of them summed up. */
export function useAnnouncer({ topic }: TopicView, me: string | null) {
  const t = useTexts(texts);
  const realtime = useRealtime();
  const [said, say] = useState('');
  useEffect(() => {
    let waiting: { name: string; excerpt: string }[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = () => {
      const last = waiting.at(-1)!;
      say(waiting.length === 1 ? t.announceOne(last.name, last.excerpt) : t.announceMany(waiting.length, last.name));
      waiting = [];
    };
    const stop = realtime.listen({
      told: ({ type, data }) => {
        if (type !== 'post.sent' || data.post.topicId !== topic.id || data.post.author?.id === me) return;
        if (waiting.length === 0) timer = setTimeout(speak, BURST_MS);
        waiting.push({ name: data.post.author?.name ?? t.gone, excerpt: data.post.excerpt });
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [realtime, topic.id, me, t]);
  return said;
}
