import { Controller, Res } from '@nestjs/common';
import * as events from '@querschnitt/shared/events/events.contract';
import * as registrations from '@querschnitt/shared/events/registrations.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Input, Me, Request, Route } from '../../platform/http/route.js';
import { writeCalendar } from '../../platform/icalendar/write-calendar.js';
import { Site } from '../site/index.js';
import { PersonalFeeds } from './personal-feeds.js';
import { PublicFeed } from './public-feed.js';
import { CalendarEventsQuery } from './calendar-events.query.js';
import { marked, sendCalendar } from './send-calendar.js';
import { feedEntry, wrapFeed, writeWithin } from './write-feed.js';

/** Calendars answer for themselves (`@Res`), because a 304 is not a status a route can declare. */
@Controller()
export class CalendarController {
  constructor(
    private readonly publications: CalendarEventsQuery,
    private readonly feed: PublicFeed,
    private readonly feeds: PersonalFeeds,
    private readonly site: Site,
  ) {}

  @Route(events.eventFile) async file(
    @Input() { slug }: In<typeof events.eventFile>,
    @Request() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.publications.one(slug);
    return sendCalendar(
      request,
      reply,
      marked(writeCalendar([event], { method: 'PUBLISH', now: event.changedAt, name: event.title })),
      { audience: 'public', file: slug },
    );
  }

  @Route(events.publicFeed) async everyone(
    @Input() filter: In<typeof events.publicFeed>,
    @Request() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return sendCalendar(
      request,
      reply,
      await this.feed.of(filter, `${(await this.site.facts()).name}: Veranstaltungen`),
      { audience: 'public' },
    );
  }

  @Route(registrations.personalFeed) async personal(
    @Input() { token }: In<typeof registrations.personalFeed>,
    @Request() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const mine = await writeWithin(await this.publications.ofMember(await this.feeds.memberOf(token)), (slice) =>
      slice.map(feedEntry),
    );
    return sendCalendar(request, reply, marked(wrapFeed(mine, `${(await this.site.facts()).name}: meine Termine`)), {
      audience: 'private',
    });
  }

  @Route(registrations.myFeed) mine(@Me() me: Member) {
    return this.feeds.of(me);
  }

  @Route(registrations.openFeed) open(@Me() me: Member) {
    return this.feeds.open(me);
  }

  @Route(registrations.closeFeed) close(@Me() me: Member) {
    return this.feeds.close(me);
  }
}
