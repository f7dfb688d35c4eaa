import { Injectable } from '@nestjs/common';
import type { Events, EventType, RoomEvent } from '@querschnitt/shared/events';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventContents } from './event-contents.js';

/** More than this is not told after an absence: the client reads the page again. */
const TOLD_AT_ONCE = 500;
/** Nor is more than this told to one client, counted in bytes of JSON. */
export const TOLD_BYTES = 200 * 1024;
/** So many events a room keeps; older ones nobody can ask for. */
const KEPT = 2 * TOLD_AT_ONCE;

/** The numbered events of each room: the truth behind all sockets. What they speak of is kept once, elsewhere. */
@Injectable()
export class RoomLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly contents: EventContents,
  ) {}

  /**
   * Writes the next event. Taking the number locks the room's row until the ambient transaction ends, so
   * numbers become visible in their order and without gaps.
   * @returns the event as it is told now, with everything it speaks of
   */
  async append<T extends EventType>(roomId: string, type: T, data: Events[T]): Promise<RoomEvent> {
    const at = this.clock.now();
    const [row] = await this.work.sql<{ seq: number }>(
      `with room as (update rooms set seq = seq + 1 where id = $1 returning seq)
       insert into room_events (room_id, seq, type, data, at) select $1, seq, $2, $3, $4 from room returning seq`,
      [roomId, type, JSON.stringify(this.contents.strip(type, data)), at],
    );
    if (!row) throw new Error(`There is no room ${roomId} to tell ${type}`);
    if (row.seq % TOLD_AT_ONCE === 0)
      await this.work.sql('delete from room_events where room_id = $1 and seq <= $2', [roomId, row.seq - KEPT]);
    return { roomId, seq: row.seq, at: at.toISOString(), type, data } as RoomEvent;
  }

  /**
   * Events after one number up to another, as they read now; `null` if they are too many, forgotten, numbered from
   * elsewhere, or more than so many bytes. How many those would be is asked before they are read.
   */
  async between(roomId: string, after: number, upTo: number, bytes = Infinity): Promise<RoomEvent[] | null> {
    if (after === upTo) return [];
    if (after > upTo || upTo - after > TOLD_AT_ONCE) return null;
    const rows = await this.work.sql<Row>(
      `select ${COLUMNS} from room_events where room_id = $1 and seq > $2 and seq <= $3 order by seq`,
      [roomId, after, upTo],
    );
    if (rows.length !== upTo - after) return null;
    const stripped = rows.map(present);
    if (Number.isFinite(bytes) && (await this.contents.sizeOf(stripped)) > bytes) return null;
    const events = await this.contents.fill(roomId, stripped);
    return Number.isFinite(bytes) && Buffer.byteLength(JSON.stringify(events)) > bytes ? null : events;
  }

  /** Where each of these rooms stands. */
  async heads(roomIds: string[]): Promise<Map<string, number>> {
    const rows = await this.work.sql<{ id: string; seq: number }>('select id, seq from rooms where id = any($1)', [
      roomIds,
    ]);
    return new Map(rows.map(({ id, seq }) => [id, seq]));
  }
}

const COLUMNS = 'room_id, seq, type, data, at';

interface Row {
  room_id: string;
  seq: number;
  type: EventType;
  data: Events[EventType];
  at: Date;
}

const present = ({ room_id: roomId, seq, type, data, at }: Row) =>
  ({ roomId, seq, at: at.toISOString(), type, data }) as RoomEvent;
