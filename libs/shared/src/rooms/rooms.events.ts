import type { PersonRef } from '../people/person-ref.js';
import type { Post } from './posts.schema.js';
import type { ReactionKind } from './reactions.js';
import type { Room, RoomRole } from './rooms.schema.js';
import type { Solution, Topic } from './topics.schema.js';

/** Everything that can happen in a room. Counts are absolute; what depends on the viewer follows from an id. `null` stands for who is gone, or is not shown to the reader. */
export interface RoomEvents {
  'room.edited': Pick<Room, 'name' | 'purpose' | 'visibility' | 'sectors' | 'version'>;
  'room.joined': { person: PersonRef | null; role: RoomRole; memberCount: number };
  /** Guests learn of a former owner nothing but the id. */
  'room.role_set': { person: PersonRef | null; role: RoomRole; formerOwner?: string | undefined };
  'room.left': { memberId: string | null; role: RoomRole; memberCount: number };
  /** Empty as yet: its first post follows as an event of its own. */
  'topic.opened': { topic: Topic; topicCount: number };
  'topic.titled': { topicId: string; title: string; slug: string; version: number };
  /** All its posts were deleted before. */
  'topic.removed': { topicId: string; topicCount: number; lastPostAt: string | null };
  'topic.resolved': { topicId: string; solution: Solution | null; resolvedCount: number };
  'post.sent': { post: Post; participants: PersonRef[]; participantCount: number };
  'post.edited': {
    topicId: string;
    postId: string;
    position: number;
    html: string;
    excerpt: string;
    mentions: string[];
    editedAt: string;
  };
  'post.deleted': { topicId: string; postId: string; position: number; deletedAt: string; moderated: boolean };
  'post.restored': {
    topicId: string;
    postId: string;
    position: number;
    html: string;
    excerpt: string;
    mentions: string[];
  };
  'post.reacted': {
    topicId: string;
    postId: string;
    kind: ReactionKind;
    memberId: string | null;
    chosen: boolean;
    count: number;
  };
}
