import type { RoomEvent } from '../events.js';
import type { PersonRef } from '../people/person-ref.js';

/** Answer to `join`. `reload`: too much was missed; read the page again, news come from now on. */
export type Joined = { outcome: 'joined'; events: RoomEvent[] } | { outcome: 'reload'; seq: number } | { outcome: 'not_found' };

/** How far topics of one room are read, and how much is left in the room. */
export interface ReadMarks {
  roomId: string;
  roomUnread: number;
  topics: { topicId: string; position: number }[];
}

/** What a client may say over the socket. Everything else goes by HTTP. */
export interface ToServer {
  /** With the `seq` of what one holds; answers everything missed since, in order. News of the room follow. */
  join: (room: { roomId: string; seq: number }, answer: (joined: Joined) => void) => void;
  leave: (room: { roomId: string }) => void;
  /** At most every two seconds; ignored from anybody who is not a member of the room. */
  typing: (place: { roomId: string; topicId: string }) => void;
}

/** What the server says. `present`, `presence` and `typing` reach members of the room only and may be lost. */
export interface ToClient {
  told: (event: RoomEvent) => void;
  /** One may no longer read this room. */
  closed: (room: { roomId: string }) => void;
  present: (room: { roomId: string; people: PersonRef[] }) => void;
  presence: (change: { roomId: string; person: PersonRef; here: boolean }) => void;
  typing: (place: { roomId: string; topicId: string; person: PersonRef }) => void;
  /** I have read topics of a room up to here, in this tab or another. */
  read: (marks: ReadMarks) => void;
  /** The node stops: come back after so many milliseconds. */
  restart: (pause: { afterMs: number }) => void;
}
