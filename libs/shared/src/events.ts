import type { RoomEvents } from './rooms/rooms.events.js';

/** The whole catalogue of what the server tells. A feature that tells something adds its map here. */
export type Events = RoomEvents;
export type EventType = keyof Events;

/** One event as it travels and as it is stored: numbered 1, 2, 3 … in its room, without gaps. */
export type RoomEvent<T extends EventType = EventType> = {
  [K in T]: { roomId: string; seq: number; at: string; type: K; data: Events[K] };
}[T];
