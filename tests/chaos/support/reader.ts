import type { RoomEvent } from '@querschnitt/shared/events';
import { pause } from '../../support/chance.js';
import { Ear } from '../../support/ear.js';
import type { Person } from './ask.js';

const AGAIN_MS = 300;

/** A client that stays: whenever its connection breaks it comes back, joining each room with the number it holds. */
export class Reader {
  private over = false;
  private readonly staying: Promise<void>;
  /** Times it came back. */
  returns = 0;

  private constructor(
    readonly ear: Ear,
    private readonly rooms: string[],
  ) {
    this.staying = this.stay();
  }

  static async open(origin: string, { cookie }: Person, rooms: { roomId: string; seq: number }[]): Promise<Reader> {
    const ear = await Ear.open(origin, { cookie });
    await Promise.all(rooms.map(({ roomId, seq }) => ear.join(roomId, seq)));
    return new Reader(
      ear,
      rooms.map(({ roomId }) => roomId),
    );
  }

  log(roomId: string): RoomEvent[] {
    return this.ear.told.filter((event) => event.roomId === roomId);
  }

  async close() {
    this.over = true;
    this.ear.close();
    await this.staying;
  }

  private async stay() {
    const { socket } = this.ear;
    while (!this.over) {
      if (socket.connected) await new Promise((resolve) => socket.once('disconnect', resolve));
      while (!this.over && !(await this.comeBack())) await pause(AGAIN_MS);
    }
    this.ear.close();
  }

  private async comeBack(): Promise<boolean> {
    try {
      await this.ear.reconnect();
      await Promise.all(this.rooms.map((roomId) => this.ear.join(roomId)));
      this.returns++;
      return true;
    } catch {
      return false;
    }
  }
}
