import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Admission } from '@querschnitt/shared/rooms/admission';

/** Knows the rooms on behalf of the sockets; the rooms feature provides it. */
export abstract class Doorkeeper {
  /**
   * How the room looks to somebody and at which event, both of one moment.
   * @returns `null` where there is no such room
   */
  abstract look(me: Actor, roomId: string): Promise<(Admission & { seq: number }) | null>;
}
