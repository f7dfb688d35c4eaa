import { Controller, Res } from '@nestjs/common';
import * as events from '@querschnitt/shared/events/events.contract';
import * as registrations from '@querschnitt/shared/events/registrations.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Input, Me, Request, Route } from '../../platform/http/route.js';
import { PersonalFeeds } from './personal-feeds.js';
import { PublicationsQuery } from './publications.query.js';
import { sendCalendar } from './send-calendar.js';

/** Calendars answer for themselves (`@Res`), because a 304 is not a status a route can declare. */
@Controller()
export class CalendarController {
  constructor(
    private readonly publications: PublicationsQuery,
    private readonly feeds: PersonalFeeds,
  ) {}

  @Route(events.eventFile) async file(@Input() { slug }: In<typeof events.eventFile>, @Request() request: FastifyRequest, @Res() reply: FastifyReply) {
    const event = await this.publications.one(slug);
    return sendCalendar(request, reply, [event], { name: event.title, feed: false, audience: 'public', file: slug });
  }

  @Route(events.publicFeed) async everyone(@Input() filter: In<typeof events.publicFeed>, @Request() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendCalendar(request, reply, await this.publications.everyone(filter), { name: 'Querschnitt: Veranstaltungen', feed: true, audience: 'public' });
  }

  @Route(registrations.personalFeed) async personal(@Input() { token }: In<typeof registrations.personalFeed>, @Request() request: FastifyRequest, @Res() reply: FastifyReply) {
    const mine = await this.publications.ofMember(await this.feeds.memberOf(token));
    return sendCalendar(request, reply, mine, { name: 'Querschnitt: meine Termine', feed: true, audience: 'private' });
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
