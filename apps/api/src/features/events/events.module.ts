import { Module } from '@nestjs/common';
import { Outbound, OutboundPolicy } from '../../platform/http/outbound.js';
import { PeopleModule, PersonalData } from '../people/index.js';
import { ApplyImport } from './apply-import.js';
import { AttendeesQuery } from './attendees.query.js';
import { BoardVersion } from './board-version.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarReader } from './calendar-reader.js';
import { CancelEvent } from './cancel-event.js';
import { CreateEvent } from './create-event.js';
import { DraftQuery } from './draft.query.js';
import { EditEvent } from './edit-event.js';
import { EventQuery } from './event.query.js';
import { EventSlugs } from './event-slugs.js';
import { EventsController } from './events.controller.js';
import { EventsRepository } from './events.repository.js';
import { FacetsQuery } from './facets.query.js';
import { ReleaseRegistrations } from './release-registrations.js';
import { ImportPlans } from './import-plans.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.repository.js';
import { JoinMeeting } from './join-meeting.js';
import { MonthQuery } from './month.query.js';
import { MovedUp } from './moved-up.js';
import { CreateEventTopic } from './create-event-topic.js';
import { PersonalFeeds } from './personal-feeds.js';
import { Registrations } from './registrations.repository.js';
import { PreviewImport } from './preview-import.js';
import { PublicFeed } from './public-feed.js';
import { CalendarEventsQuery } from './calendar-events.query.js';
import { RegistrationsController } from './registrations.controller.js';
import { ReinstateEvent } from './reinstate-event.js';
import { SaveEvent } from './save-event.js';
import { SeatAllocation } from './seat-allocation.js';
import { RegisterForEvent } from './register-for-event.js';
import { EventTopic } from './event-topic.js';
import { NotifyAttendees } from './notify-attendees.js';
import { NotifyViewers } from './notify-viewers.js';
import { CancelRegistration } from './cancel-registration.js';

const stores = [BoardVersion, EventsRepository, Registrations, Imports, EventSlugs, PersonalFeeds];
const queries = [
  EventQuery,
  FacetsQuery,
  MonthQuery,
  DraftQuery,
  AttendeesQuery,
  CalendarEventsQuery,
  ImportPlans,
  PublicFeed,
];
const actions = [
  CreateEvent,
  EditEvent,
  CancelEvent,
  ReinstateEvent,
  CreateEventTopic,
  RegisterForEvent,
  CancelRegistration,
  MovedUp,
  JoinMeeting,
  PreviewImport,
  ApplyImport,
];

@Module({
  imports: [PeopleModule],
  controllers: [EventsController, RegistrationsController, CalendarController, ImportsController],
  providers: [
    OutboundPolicy,
    Outbound,
    CalendarReader,
    ...stores,
    ...queries,
    ...actions,
    ReleaseRegistrations,
    SaveEvent,
    SeatAllocation,
    EventTopic,
    NotifyAttendees,
    NotifyViewers,
  ],
  exports: [EventQuery, MovedUp],
})
export class EventsModule {
  constructor(data: PersonalData) {
    data.register(
      'registrations',
      `select e.title, e.starts_at, o.name as option, p.state from event_places p join events e on e.id = p.event_id join event_options o on o.id = p.option_id
      where p.member_id = $1 order by e.starts_at desc`,
    );
    data.register(
      'events_organised',
      'select e.title, e.starts_at, e.slug from event_organisers g join events e on e.id = g.event_id where g.member_id = $1 order by e.starts_at desc',
    );
    data.register('calendar_feed', 'select created_at from calendar_feeds where member_id = $1');
  }
}
