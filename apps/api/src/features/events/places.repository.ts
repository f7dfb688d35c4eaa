import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/http/problem.js';
import { BoardRevision } from './board-revision.js';

/** A seat, or a place in the queue of an option; in a queue the smaller id is first. */
export interface Place {
  id: number;
  optionId: string;
  memberId: string;
  state: 'registered' | 'waiting';
}

const PLACE = `id, option_id as "optionId", member_id as "memberId", state`;

@Injectable()
export class Places {
  constructor(
    private readonly work: UnitOfWork,
    private readonly board: BoardRevision,
  ) {}

  /** Until the transaction ends nobody suspends them; comes before the lock on an event, as in suspending. @throws {Problem} `auth.required` */
  async holdMember(memberId: string) {
    const held = await this.work.sql(`select from members where id = $1 and state = 'active' for share`, [memberId]);
    if (!held.length) refuse('auth.required');
  }

  /** Slugs of events in which somebody waits, or has a seat for what has not begun. In order, so that two who lock them do not wait for each other. */
  async eventsAhead(memberId: string, now: Date) {
    const rows = await this.work.sql<{ slug: string }>(
      `select e.slug from events e where exists (select from event_places p where p.event_id = e.id and p.member_id = $1 and (p.state = 'waiting' or e.starts_at > $2)) order by e.id`,
      [memberId, now],
    );
    return rows.map(({ slug }) => slug);
  }

  of(eventId: string, memberId: string) {
    return this.work.sql<Place>(`select ${PLACE} from event_places where event_id = $1 and member_id = $2`, [eventId, memberId]);
  }

  register(eventId: string, optionId: string, memberId: string, now: Date) {
    return this.insert(eventId, optionId, memberId, 'registered', now);
  }

  wait(eventId: string, optionId: string, memberId: string, now: Date) {
    return this.insert(eventId, optionId, memberId, 'waiting', now);
  }

  private async insert(eventId: string, optionId: string, memberId: string, state: Place['state'], now: Date): Promise<Place> {
    const [place] = await this.work.sql<Place>(`insert into event_places (event_id, option_id, member_id, state, since) values ($1, $2, $3, $4, $5) returning ${PLACE}`, [eventId, optionId, memberId, state, now]);
    return place!;
  }

  async remove(id: number) {
    await this.work.sql('delete from event_places where id = $1', [id]);
  }

  /** Takes a seat if there is one; the condition and the lock on the row are what keeps two from getting the last. */
  async occupy(optionId: string) {
    const taken = await this.work.sql('update event_options set taken = taken + 1 where id = $1 and (capacity is null or taken < capacity) returning id', [optionId]);
    this.board.change();
    return taken.length > 0;
  }

  async vacate(optionId: string) {
    await this.work.sql('update event_options set taken = taken - 1 where id = $1', [optionId]);
    this.board.change();
  }

  /** The first in the queue, if there is a seat. */
  async nextIfFree(optionId: string) {
    const [next] = await this.work.sql<Place>(
      `select p.id, p.option_id as "optionId", p.member_id as "memberId", p.state from event_places p join event_options o on o.id = p.option_id
        where p.option_id = $1 and p.state = 'waiting' and (o.capacity is null or o.taken < o.capacity) order by p.id limit 1`,
      [optionId],
    );
    return next;
  }

  /** Remembers for those behind a place that has gone that they moved up, and from where. Several steps at once count as one. */
  async closeGap(gone: Place, now: Date) {
    await this.work.sql(
      `update event_places p set moved_at = $3, moved_from = case when p.moved_at = $3 then p.moved_from
              else 1 + (select count(*) from event_places q where q.option_id = p.option_id and q.state = 'waiting' and q.id <= p.id) end
        where p.option_id = $1 and p.state = 'waiting' and p.id > $2`,
      [gone.optionId, gone.id, now],
    );
  }

  /** Everybody with a seat or a place in a queue. */
  all(eventId: string) {
    return this.work.sql<Place>(`select ${PLACE} from event_places where event_id = $1 order by id`, [eventId]);
  }
}
