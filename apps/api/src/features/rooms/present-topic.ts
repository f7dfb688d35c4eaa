import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { Conversation, Topic } from '@querschnitt/shared/rooms/topics.schema';

/** A topic as lists show it. */
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

/** The same with people by their ids, who stand beside the first row. */
export interface ListedTopic extends Omit<TopicRow, 'author' | 'lastAuthor' | 'solutionAuthor' | 'participants'> {
  place: string;
  people: Record<string, PersonRef> | null;
  author: string | null;
  lastAuthor: string | null;
  solutionAuthor: string | null;
  participants: string[];
}

export function withDetails(rows: ListedTopic[]): TopicRow[] {
  const people = rows[0]?.people ?? {};
  const person = (id: string | null) => (id && people[id]) || null;
  return rows.map(({ place: _place, people: _people, ...row }) => ({
    ...row,
    author: person(row.author),
    lastAuthor: person(row.lastAuthor),
    solutionAuthor: person(row.solutionAuthor),
    participants: row.participants.flatMap((id) => person(id) ?? []),
  }));
}

export function presentTopic(row: TopicRow): Topic {
  const {
    activeAt: _,
    lastId,
    lastAuthor,
    lastExcerpt,
    lastAt,
    room: _room,
    solutionExcerpt: _excerpt,
    solutionAuthor: _author,
    ...topic
  } = row;
  return {
    ...topic,
    openedAt: topic.openedAt.toISOString(),
    lastPost:
      lastId && lastAt
        ? { id: lastId, author: lastAuthor, excerpt: lastExcerpt, createdAt: lastAt.toISOString() }
        : null,
  };
}

export const presentConversation = (row: TopicRow): Conversation => ({
  ...presentTopic(row),
  room: row.room,
  solutionExcerpt: row.solutionExcerpt,
  solutionAuthor: row.solutionAuthor,
});
