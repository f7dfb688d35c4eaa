import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { ChannelAccess } from '@querschnitt/shared/rooms/channel-access';

/** Knows the rooms on behalf of the sockets; the rooms feature provides it. */
export abstract class RoomAccess {
  /**
   * How the room looks to somebody and at which event, both of one moment.
   * @returns `null` where there is no such room
   */
  abstract find(me: Actor, roomId: string): Promise<(ChannelAccess & { seq: number }) | null>;
}
