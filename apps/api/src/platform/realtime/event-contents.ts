import type { Events, EventType, RoomEvent } from '@querschnitt/shared/events';

/**
 * What people wrote and who they are, in the events of a room. The log keeps none of it: a second copy would outlive a
 * deletion, a new wording and a new name. The rooms feature provides it.
 */
export abstract class EventContents {
  /** The same event with ids only. */
  abstract strip<T extends EventType>(type: T, data: Events[T]): Events[T];

  /** Events of one room as they read now. */
  abstract fill(roomId: string, events: RoomEvent[]): Promise<RoomEvent[]>;

  /** How many bytes of text `fill` would add to these. */
  abstract sizeOf(events: RoomEvent[]): Promise<number>;
}
