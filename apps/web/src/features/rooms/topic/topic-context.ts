import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { createContext, useContext } from 'react';
import type { TopicActions } from './use-topic-actions';

/** What every post of a topic needs to know; the same object as long as nothing of it changes. */
export interface TopicDesk {
  me: Actor;
  room: Pick<Room, 'id' | 'slug' | 'visibility' | 'membership'>;
  topic: { id: string; slug: string; author: { id: string } | null; resolvedPostId: string | null };
  actions: TopicActions;
  reply: (post: Post) => void;
  edit: (post: Post | null) => void;
  showHistory: (post: Post) => void;
  /** Asks why the post of another shall go. */
  takeAway: (post: Post) => void;
  /** Scrolls to a position if it is on the page. @returns whether it was */
  jump: (position: number) => boolean;
}

const DeskContext = createContext<TopicDesk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk() {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskProvider');
  return desk;
}
