import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useMemo, useSyncExternalStore } from 'react';
import { useMe } from '../../../platform/session';
import { newId } from './new-id';
import { outbox, type Unsent } from './outbox';

const none: readonly Unsent[] = [];

/** What I wrote in this topic and is not on the page as a post yet, and the way to add to it. */
export function useSending({ topic, posts }: TopicView) {
  const { me } = useMe();
  const all = useSyncExternalStore(outbox.subscribe, outbox.all, () => none);
  const pending = useMemo(() => {
    const mine = all.filter(({ topicId, memberId }) => topicId === topic.id && memberId === me.id);
    return mine.filter(({ id }) => !posts.some((post) => post.id === id));
  }, [all, topic.id, me.id, posts]);
  const send = (source: string, replyTo: Post | null) => {
    if (me.id === null) return;
    outbox.add({
      id: newId(),
      topicId: topic.id,
      memberId: me.id,
      source,
      replyTo: replyTo?.id ?? null,
      writtenAt: new Date().toISOString(),
    });
  };
  return { pending, send };
}
