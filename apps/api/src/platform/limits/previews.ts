import { Injectable } from '@nestjs/common';
import { Turns } from './turns.js';

/** While previews wait for one another, half of the time is everybody else's. */
const REST = { times: 1, mostMs: 250 };

/** Previews are drawn by the thread that answers everybody: one after the other on this node, member by member, with a rest between. */
@Injectable()
export class Previews {
  private readonly turns = new Turns(1, (tookMs) => Math.min(tookMs * REST.times, REST.mostMs));

  async inTurn<T>(memberId: string, draw: () => T | Promise<T>): Promise<T> {
    const end = await this.turns.take(memberId);
    try {
      return await draw();
    } finally {
      end();
    }
  }
}
