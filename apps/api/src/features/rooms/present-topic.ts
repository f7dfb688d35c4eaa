import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { Conversation, Topic } from '@querschnitt/shared/rooms/topics.schema';

/** A row of the topic query. */
export interface TopicRow extends Omit<Topic, 'openedAt' | 'lastPost'> {
  openedAt: Date;
  activeAt: Date;
  lastId: string | null;
  lastAuthor: PersonRef | null;
  lastExcerpt: string | null;
  lastAt: Date | null;
  room: Conversation['room'];
  solutionExcerpt: string | null;
  solutionAuthor: PersonRef | null;
}

export function presentTopic(row: TopicRow): Topic {
  const { activeAt: _, lastId, lastAuthor, lastExcerpt, lastAt, room: _room, solutionExcerpt: _excerpt, solutionAuthor: _author, ...topic } = row;
  return {
    ...topic,
    openedAt: topic.openedAt.toISOString(),
    lastPost: lastId && lastAt ? { id: lastId, author: lastAuthor, excerpt: lastExcerpt, createdAt: lastAt.toISOString() } : null,
  };
}

export const presentConversation = (row: TopicRow): Conversation => ({ ...presentTopic(row), room: row.room, solutionExcerpt: row.solutionExcerpt, solutionAuthor: row.solutionAuthor });
