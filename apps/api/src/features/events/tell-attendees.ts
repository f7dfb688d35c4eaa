import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Publication, writeCalendar } from '../../platform/icalendar/write-calendar.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { eventMail, type EventMailKind } from './event-mails.js';
import type { EventFacts, OptionFacts } from './events.repository.js';
import { Places, type Place } from './places.repository.js';
import { PublicationsQuery } from './publications.query.js';

interface Recipient {
  name: string;
  email: string | null;
  language: Language;
}

const DAY = 86_400_000;
const REMINDER = 'events.reminder';
const reminderOf = (place: Place) => `place:${place.id}`;

/** Mails to those who take part or wait, written in the transaction that gives rise to them. */
@Injectable()
export class TellAttendees {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly places: Places,
    private readonly publications: PublicationsQuery,
  ) {}

  async registered(event: EventFacts, option: OptionFacts, place: Place) {
    await this.mail('registered', event, option, place, { invites: 'REQUEST' });
    await this.remind(event, option, place);
  }

  async promoted(event: EventFacts, option: OptionFacts, place: Place) {
    await this.mail('promoted', event, option, place, { invites: 'REQUEST' });
    await this.remind(event, option, place);
  }

  async waiting(event: EventFacts, option: OptionFacts, place: Place) {
    const [row] = await this.work.sql<{ position: number }>(`select count(*)::int as position from event_places where option_id = $1 and state = 'waiting' and id <= $2`, [option.id, place.id]);
    await this.mail('waiting', event, option, place, { position: row!.position });
  }

  async noReminder(place: Place) {
    await this.outbox.withdraw(REMINDER, reminderOf(place));
  }

  /** For somebody suspended, also what is still under way. */
  async noMore(memberId: string) {
    const [gone] = await this.work.sql<{ email: string | null }>('select email::text from members where id = $1', [memberId]);
    if (gone?.email) await this.outbox.withdrawAll('events', gone.email);
  }

  async withdrawn(event: EventFacts, place: Place) {
    await this.mail('withdrawn', event, optionOf(event, place), place, { invites: 'CANCEL' });
  }

  async changed(event: EventFacts) {
    for (const place of await this.places.all(event.id)) {
      const option = optionOf(event, place);
      await this.noReminder(place);
      if (place.state === 'waiting') continue;
      await this.mail('changed', event, option, place, { invites: 'REQUEST', once: event.sequence });
      await this.remind(event, option, place);
    }
  }

  async cancelled(event: EventFacts, reason: string) {
    for (const place of await this.places.all(event.id)) {
      await this.noReminder(place);
      await this.mail('cancelled', event, optionOf(event, place), place, { reason, once: event.sequence, ...(place.state === 'registered' ? { invites: 'CANCEL' } : {}) });
    }
  }

  /** When the link opens, else the day before; not at all if that has passed. */
  private async remind(event: EventFacts, option: OptionFacts, place: Place) {
    const due = new Date(option.linkVisibleFrom ?? Date.parse(event.startsAt) - DAY);
    if (due > this.clock.now()) await this.mail('reminder', event, option, place, { due });
  }

  private async mail(kind: EventMailKind, event: EventFacts, option: OptionFacts, place: Place, more: { invites?: 'REQUEST' | 'CANCEL'; position?: number; reason?: string; once?: number; due?: Date }) {
    const [recipient] = await this.work.sql<Recipient>(`select name, email::text, language from members where id = $1 and state = 'active'`, [place.memberId]);
    if (!recipient?.email) return;
    const { email, language, name } = recipient;
    const publication = await this.publications.one(event.slug);
    const { title, text } = eventMail(
      kind,
      {
        ...publication,
        name,
        allDay: Boolean(publication.days),
        zone: event.zone,
        option: option.name,
        linkFrom: option.linkVisibleFrom ? new Date(option.linkVisibleFrom) : null,
        ...(more.position ? { position: more.position } : {}),
        ...(more.reason ? { reason: more.reason } : {}),
      },
      language,
    );
    const subject = kind === 'reminder' ? reminderOf(place) : `place:${place.id}${more.once === undefined ? '' : `:${more.once}`}`;
    const calendar = more.invites ? { calendar: { method: more.invites, content: this.invitation(publication, more.invites, recipient) } } : {};
    await this.outbox.enqueue({ kind: `events.${kind}`, subject, to: email, language, title, text, ...(more.due ? { due: more.due } : {}), ...calendar });
  }

  private invitation(publication: Publication, method: 'REQUEST' | 'CANCEL', { name, email }: Recipient) {
    const sender = /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
    const event = { ...publication, cancelled: method === 'CANCEL', organiser: { name: 'Querschnitt', email: sender }, attendee: { name, email: email!, waiting: false } };
    return writeCalendar([event], { method, now: this.clock.now() });
  }
}

const optionOf = (event: EventFacts, place: Place) => event.options.find(({ id }) => id === place.optionId)!;
