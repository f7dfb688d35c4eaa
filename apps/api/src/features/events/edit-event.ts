import { Injectable } from '@nestjs/common';
import type { editEvent } from '@querschnitt/shared/events/events.contract';
import { canEditEvent } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { Clock } from '../../platform/clock/clock.js';
import { Rights } from '../../platform/audit/rights.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { EventTopic } from './event-topic.js';
import { EventQuery } from './event.query.js';
import { EventsRepository } from './events.repository.js';
import { eventEdited } from './interventions.js';
import { CalendarEventsQuery } from './calendar-events.query.js';
import { SaveEvent, storedTraits } from './save-event.js';
import { SeatAllocation } from './seat-allocation.js';
import { NotifyAttendees } from './notify-attendees.js';

/** Changes an event, unless it has changed since it was read. Those registered are told if it concerns when and where; seats that were added go to those who wait. */
@Injectable()
export class EditEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: EventsRepository,
    private readonly rights: Rights,
    private readonly save: SaveEvent,
    private readonly seats: SeatAllocation,
    private readonly publications: CalendarEventsQuery,
    private readonly tell: NotifyAttendees,
    private readonly topic: EventTopic,
    private readonly query: EventQuery,
  ) {}

  run = (me: Member, { slug, version, ...traits }: In<typeof editEvent>) =>
    this.work.run(async () => {
      const event = await this.events.lock(slug);
      await this.rights.authorize(me, canEditEvent(me, event), eventEdited(event));
      if (event.sequence !== version) fail('conflict.changed');
      const before = await this.publications.one(slug);
      await this.events.update(event.id, storedTraits(traits), this.clock.now());
      await this.save.options(event, traits.options);
      await this.topic.rename(event, traits.title);
      const changed = await this.events.bySlug(slug);
      if (concerns(before, await this.publications.one(slug))) await this.tell.changed(changed);
      for (const { id } of changed.options) await this.seats.fill(changed, id);
      return this.query.bySlug(me, slug);
    });
}

type Told = { title: string; place: string; startsAt: Date; endsAt: Date };
const concerns = (before: Told, after: Told) =>
  before.title !== after.title ||
  before.place !== after.place ||
  +before.startsAt !== +after.startsAt ||
  +before.endsAt !== +after.endsAt;
