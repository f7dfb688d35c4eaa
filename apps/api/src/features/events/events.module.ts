import { Module } from '@nestjs/common';
import { Outbound, OutboundPolicy } from '../../platform/http/outbound.js';
import { PeopleModule, PersonalData } from '../people/index.js';
import { ApplyImport } from './apply-import.js';
import { AttendeesQuery } from './attendees.query.js';
import { BoardRevision } from './board-revision.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarReader } from './calendar-reader.js';
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
import { ImportPlans } from './import-plans.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.repository.js';
import { JoinMeeting } from './join-meeting.js';
import { MonthQuery } from './month.query.js';
import { MovedUp } from './moved-up.js';
import { OpenTalk } from './open-talk.js';
import { PersonalFeeds } from './personal-feeds.js';
import { Places } from './places.repository.js';
import { PreviewImport } from './preview-import.js';
import { PublicFeed } from './public-feed.js';
import { PublicationsQuery } from './publications.query.js';
import { RegistrationsController } from './registrations.controller.js';
import { ReinstateEvent } from './reinstate-event.js';
import { SaveEvent } from './save-event.js';
import { Seats } from './seats.js';
import { TakePart } from './take-part.js';
import { Talk } from './talk.js';
import { TellAttendees } from './tell-attendees.js';
import { TellOnlookers } from './tell-onlookers.js';
import { Withdraw } from './withdraw.js';

const stores = [BoardRevision, Events, Places, Imports, EventSlugs, PersonalFeeds];
const queries = [
  EventQuery,
  FacetsQuery,
  MonthQuery,
  DraftQuery,
  AttendeesQuery,
  PublicationsQuery,
  ImportPlans,
  PublicFeed,
];
const actions = [
  CreateEvent,
  EditEvent,
  CancelEvent,
  ReinstateEvent,
  OpenTalk,
  TakePart,
  Withdraw,
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
    GiveBackPlaces,
    SaveEvent,
    Seats,
    Talk,
    TellAttendees,
    TellOnlookers,
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
