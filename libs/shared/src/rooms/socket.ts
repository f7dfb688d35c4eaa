import type { RoomEvent } from '../events.js';
import type { PersonRef } from '../people/person-ref.js';

/** Not now: something failed or too much is under way. Ask again after so many milliseconds. */
export type Retry = { outcome: 'retry'; afterMs: number };
/** Answer to `join`. `reload`: too much was missed; read the page again, news come from now on. */
export type Joined =
  { outcome: 'joined'; events: RoomEvent[] } | { outcome: 'reload'; seq: number } | { outcome: 'not_found' } | Retry;
export type Done = { outcome: 'done' } | Retry;

/** What is to be asked for again: the event on screen, my events, my rooms, requests to me and mine. */
export type Changed = 'event' | 'events' | 'rooms' | 'requests';

/** How far topics of one room are read, and how much is left in the room. */
export interface ReadMarks {
  roomId: string;
  roomUnread: number;
  topics: { topicId: string; position: number }[];
}

/** What a client may say over the socket. Everything else goes by HTTP. Every message is answered where an answer is wanted. */
export interface ToServer {
  /** With the `seq` of what one holds; answers everything missed since, in order. News of the room follow. */
  join: (room: { roomId: string; seq: number }, answer: (joined: Joined) => void) => void;
  leave: (room: { roomId: string }, answer?: (done: Done) => void) => void;
  /** At most every two seconds; ignored from anybody who is not a member of the room. */
  typing: (place: { roomId: string; topicId: string }, answer?: (done: Done) => void) => void;
  /** This event is on screen, and none that was before; `null`: none any more. */
  watch: (what: { eventId: string | null }, answer?: (done: Done) => void) => void;
}

/** What the server says. `present`, `presence` and `typing` reach members of the room only and may be lost. */
export interface ToClient {
  told: (event: RoomEvent) => void;
  /** One may no longer read this room. */
  closed: (room: { roomId: string }) => void;
  /** Who is there when one comes in; a hundred at most. */
  present: (room: { roomId: string; people: PersonRef[] }) => void;
  /** Who has come, or looks different now, and who has gone since. */
  presence: (change: { roomId: string; here: PersonRef[]; gone: string[] }) => void;
  typing: (place: { roomId: string; topicId: string; person: PersonRef }) => void;
  /** I have read topics of a room up to here, in this tab or another. */
  read: (marks: ReadMarks) => void;
  /** Changed by somebody else, or in another tab. May be lost. */
  changed: (what: Changed) => void;
  /** On connecting: the scripts new documents begin with. Another document is of an older release. */
  release: (scripts: string[]) => void;
  /** The session this page was drawn with has ended; one is a guest now. */
  ended: () => void;
  /** The node stops: come back after so many milliseconds. */
  restart: (pause: { afterMs: number }) => void;
}
