import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invitations, type CalendarEvent } from '../../platform/icalendar/write-calendar.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { Site } from '../site/index.js';
import { eventMail, type EventMailKind } from './event-mails.js';
import type { EventSnapshot, OptionSnapshot } from './events.repository.js';
import type { Registration } from './registration.js';
import { Registrations } from './registrations.repository.js';
import { CalendarEventsQuery } from './calendar-events.query.js';

interface Recipient {
  id: string;
  name: string;
  email: string;
  language: Language;
}

type Invites = 'REQUEST' | 'CANCEL';

interface Details {
  invites?: Invites;
  position?: number;
  reason?: string;
  waits?: boolean;
  /** Told once for this version of the event. */
  once?: number;
  due?: Date;
}

/** Somebody who takes part or waits, and in what. */
interface Told {
  event: EventSnapshot;
  place: Registration;
}

const DAY = 86_400_000;
const REMINDER = 'events.reminder';
const reminderOf = (place: Registration) => `place:${place.id}`;

/** Mails to those who take part or wait, written in the transaction that gives rise to them. */
@Injectable()
export class NotifyAttendees {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly places: Registrations,
    private readonly publications: CalendarEventsQuery,
    private readonly site: Site,
    private readonly realtime: Realtime,
  ) {}

  async registered(event: EventSnapshot, place: Registration) {
    await this.mail('registered', [{ event, place }], () => ({ invites: 'REQUEST' }));
    await this.remind([{ event, place }]);
  }

  async promoted(event: EventSnapshot, places: Registration[]) {
    const told = places.map((place) => ({ event, place }));
    await this.mail('promoted', told, () => ({ invites: 'REQUEST' }));
    await this.remind(told);
  }

  async waiting(event: EventSnapshot, option: OptionSnapshot, place: Registration) {
    const [row] = await this.work.sql<{ position: number }>(
      `select count(*)::int as position from event_places where option_id = $1 and state = 'waiting' and id <= $2`,
      [option.id, place.id],
    );
    await this.mail('waiting', [{ event, place }], () => ({ position: row!.position }));
  }

  async noReminder(...places: Registration[]) {
    if (places.length) await this.outbox.withdraw(REMINDER, places.map(reminderOf));
  }

  /** For somebody suspended, also what is still under way. */
  async noMore(memberId: string) {
    const [gone] = await this.work.sql<{ email: string | null }>('select email::text from members where id = $1', [
      memberId,
    ]);
    if (gone?.email) await this.outbox.withdrawAll('events', gone.email);
  }

  async withdrawn(event: EventSnapshot, place: Registration) {
    await this.mail('withdrawn', [{ event, place }], () => ({ invites: 'CANCEL' }));
  }

  /** Who waits may yet get a seat, and has to know for when and where. */
  changed = (...events: EventSnapshot[]) => this.stands('changed', events);

  /** Calendars that have crossed it out take it in again. */
  reinstated = (event: EventSnapshot) => this.stands('reinstated', [event]);

  private async stands(kind: 'changed' | 'reinstated', events: EventSnapshot[]) {
    const told = await this.concerned(events);
    await this.mail(kind, told, ({ event, place }) => ({
      once: event.sequence,
      ...(place.state === 'registered' ? { invites: 'REQUEST' } : { waits: true }),
    }));
    await this.remind(told.filter(({ place }) => place.state === 'registered'));
  }

  async cancelled(events: EventSnapshot[], reason: string) {
    const told = await this.concerned(events);
    await this.mail('cancelled', told, ({ event, place }) => ({
      reason,
      once: event.sequence,
      ...(place.state === 'registered' ? { invites: 'CANCEL' } : {}),
    }));
  }

  /** Reminders of what was announced before are of no use any more. */
  private async concerned(events: EventSnapshot[]): Promise<Told[]> {
    if (!events.length) return [];
    const places = await this.places.all(events.map(({ id }) => id));
    await this.noReminder(...places);
    const byId = new Map(events.map((event) => [event.id, event]));
    return places.map((place) => ({ event: byId.get(place.eventId)!, place }));
  }

  /** When the link opens, else the day before; not at all if that has passed. */
  private async remind(told: Told[]) {
    const due = ({ event, place }: Told) =>
      new Date(optionOf(event, place).linkVisibleFrom ?? Date.parse(event.startsAt) - DAY);
    await this.mail(
      'reminder',
      told.filter((one) => due(one) > this.clock.now()),
      (one) => ({ due: due(one) }),
    );
  }

  /** A few statements however many people take part, and in however many events: those are locked meanwhile. */
  private async mail(kind: EventMailKind, told: Told[], detailsOf: (told: Told) => Details) {
    if (!told.length) return;
    const memberIds = [...new Set(told.map(({ place }) => place.memberId))];
    if (kind !== 'reminder') this.realtime.notifyChanged(memberIds, 'events');
    const recipients = await this.work.sql<Recipient>(
      `select id, name, email::text, language from members where id = any($1) and state = 'active' and email is not null`,
      [memberIds],
    );
    const { name: organiser } = await this.site.facts();
    const byId = new Map(recipients.map((recipient) => [recipient.id, recipient]));
    const publications = await this.publications.many([...new Set(told.map(({ event }) => event.id))]);
    const reached = told
      .filter(({ place }) => byId.has(place.memberId))
      .map((one) => ({ ...one, details: detailsOf(one) }));
    const sequences = await this.nextSequences(
      reached
        .filter(({ details }) => details.invites)
        .map(({ event, place }) => ({
          eventId: event.id,
          memberId: place.memberId,
          least: publications.get(event.id)!.sequence,
        })),
    );
    const writers = new Map(
      [...publications].map(([id, publication]) => [id, this.invitation(publication, organiser)]),
    );
    const mails = reached.map(({ event, place, details }) => {
      const recipient = byId.get(place.memberId)!;
      const calendar = details.invites && {
        method: details.invites,
        content: writers.get(event.id)!(details.invites, sequences.get(`${event.id} ${place.memberId}`)!, recipient),
      };
      return this.write(kind, event, place, recipient, publications.get(event.id)!, details, calendar);
    });
    await this.outbox.enqueueAll(mails);
  }

  private write(
    kind: EventMailKind,
    event: EventSnapshot,
    place: Registration,
    recipient: Recipient,
    publication: CalendarEvent,
    { invites: _, once, due, ...said }: Details,
    calendar: Mail['calendar'],
  ): Mail {
    const { email, language, name } = recipient;
    const option = optionOf(event, place);
    const linkFrom = option.linkVisibleFrom ? new Date(option.linkVisibleFrom) : null;
    const { title, text } = eventMail(
      kind,
      {
        ...publication,
        ...said,
        name,
        allDay: Boolean(publication.days),
        zone: event.zone,
        option: option.name,
        linkFrom,
      },
      language,
    );
    const subject =
      kind === 'reminder' ? reminderOf(place) : `place:${place.id}${once === undefined ? '' : `:${once}`}`;
    return {
      kind: `events.${kind}`,
      subject,
      to: email,
      language,
      title,
      text,
      ...(due ? { due } : {}),
      ...(calendar ? { calendar } : {}),
    };
  }

  /** Each mail stands above the one before, also where the event itself has not changed (RFC 5546, 3.2.5). */
  private async nextSequences(invited: { eventId: string; memberId: string; least: number }[]) {
    if (!invited.length) return new Map<string, number>();
    const rows = await this.work.sql<{ key: string; sequence: number }>(
      `insert into event_invitations (event_id, member_id, sequence)
       select distinct on (event_id, member_id) event_id, member_id, least from unnest($1::uuid[], $2::uuid[], $3::int[]) as given(event_id, member_id, least) order by event_id, member_id
       on conflict (event_id, member_id) do update set sequence = greatest(excluded.sequence, event_invitations.sequence + 1) returning event_id || ' ' || member_id as key, sequence`,
      [
        invited.map(({ eventId }) => eventId),
        invited.map(({ memberId }) => memberId),
        invited.map(({ least }) => least),
      ],
    );
    return new Map(rows.map(({ key, sequence }) => [key, sequence]));
  }

  private invitation(publication: CalendarEvent, organiser: string) {
    const sender = /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
    const event = { ...publication, organiser: { name: organiser, email: sender } };
    const by = (method: Invites) =>
      invitations({ ...event, cancelled: method === 'CANCEL' }, { method, now: this.clock.now() });
    const written: Partial<Record<Invites, ReturnType<typeof by>>> = {};
    return (method: Invites, sequence: number, { name, email }: Recipient) =>
      (written[method] ??= by(method))(sequence, { name, email, waiting: false });
  }
}

const optionOf = (event: EventSnapshot, place: Registration) => event.options.find(({ id }) => id === place.optionId)!;
