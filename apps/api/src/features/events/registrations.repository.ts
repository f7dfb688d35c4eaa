import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import type { Moves } from './move-up.js';
import type { Registration } from './registration.js';

const PLACE = `id, option_id as "optionId", member_id as "memberId", state`;

@Injectable()
export class Registrations {
  constructor(private readonly work: UnitOfWork) {}

  /** Until the transaction ends nobody suspends them; comes before the lock on an event, as in suspending. @throws {Problem} `auth.required` */
  async holdMember(memberId: string) {
    const held = await this.work.sql(`select from members where id = $1 and state = 'active' for share`, [memberId]);
    if (!held.length) fail('auth.required');
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
    return this.work.sql<Registration>(`select ${PLACE} from event_places where event_id = $1 and member_id = $2`, [
      eventId,
      memberId,
    ]);
  }

  register(eventId: string, optionId: string, memberId: string, now: Date) {
    return this.insert(eventId, optionId, memberId, 'registered', now);
  }

  wait(eventId: string, optionId: string, memberId: string, now: Date) {
    return this.insert(eventId, optionId, memberId, 'waiting', now);
  }

  private async insert(
    eventId: string,
    optionId: string,
    memberId: string,
    state: Registration['state'],
    now: Date,
  ): Promise<Registration> {
    const [place] = await this.work.sql<Registration>(
      `insert into event_places (event_id, option_id, member_id, state, since) values ($1, $2, $3, $4, $5) returning ${PLACE}`,
      [eventId, optionId, memberId, state, now],
    );
    return place!;
  }

  async remove(id: number) {
    await this.work.sql('delete from event_places where id = $1', [id]);
  }

  /** Takes a seat if there is one; the condition and the lock on the row are what keeps two from getting the last. */
  async occupy(optionId: string) {
    const taken = await this.work.sql(
      'update event_options set taken = taken + 1 where id = $1 and (capacity is null or taken < capacity) returning id',
      [optionId],
    );
    return taken.length > 0;
  }

  async vacate(optionId: string) {
    await this.work.sql('update event_options set taken = taken - 1 where id = $1', [optionId]);
  }

  /** Whether somebody waits beside a free seat. */
  async hasNext(optionId: string) {
    const [next] = await this.work.sql(
      `select from event_options o where o.id = $1 and (o.capacity is null or o.taken < o.capacity) and exists (select from event_places p where p.option_id = o.id and p.state = 'waiting')`,
      [optionId],
    );
    return next !== undefined;
  }

  seats(eventId: string) {
    return this.work.sql<{ id: string; capacity: number | null; taken: number }>(
      'select id, capacity, taken from event_options where event_id = $1 order by position',
      [eventId],
    );
  }

  /** Everybody who waits, the first in each queue first, and the seats they hold meanwhile. */
  waiting(eventId: string) {
    return this.work.sql<Registration>(
      `select ${PLACE} from event_places where event_id = $1 and member_id in (select member_id from event_places where event_id = $1 and state = 'waiting') order by id`,
      [eventId],
    );
  }

  /** Ends what those who move up held before, and remembers for those behind from where they moved. @returns whether there are seats enough */
  async move(eventId: string, { gone, taken, ahead }: Omit<Moves, 'promoted'>, now: Date) {
    await this.work.sql('delete from event_places where event_id = $1 and id = any($2::bigint[])', [
      eventId,
      gone.map(({ id }) => id),
    ]);
    await this.work.sql(
      `update event_places p set moved_at = $3, moved_from = case when p.moved_at = $3 then p.moved_from else was.position end
         from unnest($1::bigint[], $2::int[]) as was(id, position) where p.id = was.id`,
      [ahead.map(({ id }) => id), ahead.map(({ from }) => from), now],
    );
    const changed = await this.work.sql(
      `update event_options o set taken = o.taken + given.by from unnest($1::uuid[], $2::int[]) as given(id, by)
        where o.id = given.id and (o.capacity is null or o.taken + given.by <= o.capacity) returning o.id`,
      [taken.map(({ optionId }) => optionId), taken.map(({ by }) => by)],
    );
    return changed.length === taken.length;
  }

  /** Those who moved up, in this order. */
  registerAll(eventId: string, seats: { optionId: string; memberId: string }[], now: Date) {
    return this.work.sql<Registration>(
      `insert into event_places (event_id, option_id, member_id, state, since, moved_up)
       select $1, option_id, member_id, 'registered', $4, true from unnest($2::uuid[], $3::uuid[]) with ordinality as given(option_id, member_id, nth) order by nth returning ${PLACE}`,
      [eventId, seats.map(({ optionId }) => optionId), seats.map(({ memberId }) => memberId), now],
    );
  }

  /** Remembers for those behind a place that has gone that they moved up, and from where. Several steps at once count as one. */
  async closeGap(gone: Registration, now: Date) {
    await this.work.sql(
      `update event_places p set moved_at = $3, moved_from = case when p.moved_at = $3 then p.moved_from
              else 1 + (select count(*) from event_places q where q.option_id = p.option_id and q.state = 'waiting' and q.id <= p.id) end
        where p.option_id = $1 and p.state = 'waiting' and p.id > $2`,
      [gone.optionId, gone.id, now],
    );
  }

  /** Everybody with a seat or a place in a queue of these events. */
  all(eventIds: string[]) {
    return this.work.sql<Registration & { eventId: string }>(
      `select ${PLACE}, event_id as "eventId" from event_places where event_id = any($1) order by id`,
      [eventIds],
    );
  }
}
