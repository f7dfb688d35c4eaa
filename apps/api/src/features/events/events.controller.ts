import { Controller } from '@nestjs/common';
import * as events from '@querschnitt/shared/events/events.contract';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { FastifyReply } from 'fastify';
import { Input, Me, Reply, Route } from '../../platform/http/route.js';
import { Previews } from '../../platform/limits/previews.js';
import { AttendeesQuery } from './attendees.query.js';
import { attendeesCsv } from './attendees-csv.js';
import { CancelEvent } from './cancel-event.js';
import { CreateEvent } from './create-event.js';
import { DraftQuery } from './draft.query.js';
import { EditEvent } from './edit-event.js';
import { EventQuery } from './event.query.js';
import { FacetsQuery } from './facets.query.js';
import { MonthQuery } from './month.query.js';
import { CreateEventTopic } from './create-event-topic.js';
import { ReinstateEvent } from './reinstate-event.js';
import { described } from './described.js';

@Controller()
export class EventsController {
  constructor(
    private readonly query: EventQuery,
    private readonly facets: FacetsQuery,
    private readonly months: MonthQuery,
    private readonly drafts: DraftQuery,
    private readonly creating: CreateEvent,
    private readonly editing: EditEvent,
    private readonly cancelling: CancelEvent,
    private readonly reinstating: ReinstateEvent,
    private readonly talking: CreateEventTopic,
    private readonly attending: AttendeesQuery,
    private readonly previews: Previews,
  ) {}

  @Route(events.listEvents) list(@Me() me: Actor, @Input() input: In<typeof events.listEvents>) {
    return this.query.list(me, input);
  }

  @Route(events.eventFacets) count(@Input() input: In<typeof events.eventFacets>) {
    return this.facets.run(input);
  }

  @Route(events.eventMonth) month(@Me() me: Actor, @Input() { month }: In<typeof events.eventMonth>) {
    return this.months.run(me, month);
  }

  @Route(events.ownEvents) async own(@Me() me: Member) {
    return { items: await this.drafts.latest(me) };
  }

  @Route(events.showEvent) show(@Me() me: Actor, @Input() { slug }: In<typeof events.showEvent>) {
    return this.query.bySlug(me, slug);
  }

  @Route(events.eventDraft) draft(@Me() me: Member, @Input() { slug }: In<typeof events.eventDraft>) {
    return this.drafts.bySlug(me, slug);
  }

  @Route(events.createEvent) create(@Me() me: Member, @Input() input: In<typeof events.createEvent>) {
    return this.creating.run(me, input);
  }

  @Route(events.editEvent) edit(@Me() me: Member, @Input() input: In<typeof events.editEvent>) {
    return this.editing.run(me, input);
  }

  @Route(events.previewDescription) preview(
    @Me() me: Member,
    @Input() { description }: In<typeof events.previewDescription>,
  ) {
    return this.previews.inTurn(me.id, () => ({ html: described(description).descriptionHtml }));
  }

  @Route(events.cancelEvent) cancel(@Me() me: Member, @Input() input: In<typeof events.cancelEvent>) {
    return this.cancelling.run(me, input);
  }

  @Route(events.reinstateEvent) reinstate(@Me() me: Member, @Input() input: In<typeof events.reinstateEvent>) {
    return this.reinstating.run(me, input);
  }

  @Route(events.createEventTopic) talk(@Me() me: Member, @Input() input: In<typeof events.createEventTopic>) {
    return this.talking.run(me, input);
  }

  @Route(events.listAttendees) async attendees(@Me() me: Member, @Input() { slug }: In<typeof events.listAttendees>) {
    return { items: await this.attending.run(me, slug) };
  }

  @Route(events.attendeesCsv) async csv(
    @Me() me: Member,
    @Input() { slug }: In<typeof events.attendeesCsv>,
    @Reply() reply: FastifyReply,
  ) {
    const text = attendeesCsv(await this.attending.export(me, slug));
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${slug}.csv"`,
    });
    return text;
  }
}
