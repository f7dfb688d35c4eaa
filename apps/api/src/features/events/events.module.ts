import { Module } from '@nestjs/common';
import { Outbound, OutboundPolicy } from '../../platform/http/outbound.js';
import { PeopleModule, WhenSuspended } from '../people/index.js';
import { ApplyImport } from './apply-import.js';
import { AttendeesQuery } from './attendees.query.js';
import { BoardRevision } from './board-revision.js';
import { CalendarController } from './calendar.controller.js';
import { CancelEvent } from './cancel-event.js';
import { CreateEvent } from './create-event.js';
import { DraftQuery } from './draft.query.js';
import { EditEvent } from './edit-event.js';
import { EventQuery } from './event.query.js';
import { EventSlugs } from './event-slugs.js';
import { EventsController } from './events.controller.js';
import { Events } from './events.repository.js';
import { FacetsQuery } from './facets.query.js';
import { GiveBackPlaces } from './give-back-places.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.repository.js';
import { JoinMeeting } from './join-meeting.js';
import { MonthQuery } from './month.query.js';
import { OpenTalk } from './open-talk.js';
import { PersonalFeeds } from './personal-feeds.js';
import { Places } from './places.repository.js';
import { PreviewImport } from './preview-import.js';
import { PublicationsQuery } from './publications.query.js';
import { ReadImport } from './read-import.js';
import { RegistrationsController } from './registrations.controller.js';
import { SaveEvent } from './save-event.js';
import { Seats } from './seats.js';
import { TakePart } from './take-part.js';
import { Talk } from './talk.js';
import { TellAttendees } from './tell-attendees.js';
import { Withdraw } from './withdraw.js';

const stores = [BoardRevision, Events, Places, Imports, EventSlugs, PersonalFeeds];
const queries = [EventQuery, FacetsQuery, MonthQuery, DraftQuery, AttendeesQuery, PublicationsQuery, ReadImport];
const actions = [CreateEvent, EditEvent, CancelEvent, OpenTalk, TakePart, Withdraw, JoinMeeting, PreviewImport, ApplyImport];

@Module({
  imports: [PeopleModule],
  controllers: [EventsController, RegistrationsController, CalendarController, ImportsController],
  providers: [OutboundPolicy, Outbound, ...stores, ...queries, ...actions, GiveBackPlaces, SaveEvent, Seats, Talk, TellAttendees],
  exports: [EventQuery],
})
export class EventsModule {
  constructor(suspended: WhenSuspended, places: GiveBackPlaces) {
    suspended.register(places.run);
  }
}
